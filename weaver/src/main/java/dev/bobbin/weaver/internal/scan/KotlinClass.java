package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Lines;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the Kotlin compiler makes beside the methods that are written: with their annotations, but
 * not generators.
 */
public final class KotlinClass {
  private static final String METADATA = "Lkotlin/Metadata;";
  private static final String LAMBDA = "kotlin/jvm/internal/Lambda";
  private static final String DEFAULT_IMPLS = "$DefaultImpls";
  private static final String INLINE = "$i$f$";

  private final ClassNode host;
  private final ClassLookup classes;
  private final boolean kotlin;

  KotlinClass(ClassNode host, ClassLookup classes) {
    this.host = host;
    this.classes = classes;
    this.kotlin = Annotations.contains(host.visibleAnnotations, METADATA);
  }

  /** Returns whether an annotated method stands for a generator that is elsewhere. */
  boolean isMade(MethodNode annotated) {
    return kotlin && (hasDefaultImplementation(annotated) || forwardsAsMade(annotated));
  }

  /**
   * The code of {@code @Generator fun f()} in an interface is in {@code I$DefaultImpls.f(I)},
   * unless it is compiled to a default method. Where that class is not found, the method may be
   * one.
   */
  private boolean hasDefaultImplementation(MethodNode method) {
    String implementations = host.name + DEFAULT_IMPLS;
    if (!Modifier.isAbstract(method.access)
        || host.innerClasses.stream().noneMatch(inner -> inner.name.equals(implementations))) {
      return false;
    }
    String descriptor = "(L" + host.name + ";" + method.desc.substring(1);
    Optional<ClassNode> found = classes.find(implementations);
    return found.isEmpty()
        || found.get().methods.stream()
            .anyMatch(m -> m.name.equals(method.name) && m.desc.equals(descriptor));
  }

  /** Whoever writes a method that forwards has its line, and no such class around it. */
  private boolean forwardsAsMade(MethodNode method) {
    MethodInsnNode call = ForwardingCall.in(method);
    return call != null
        && (Lines.first(method) == 0
            || callsInterface(method, call)
            || callsCompanion(method, call));
  }

  /** Where the interface has a default method, {@code I$DefaultImpls} calls it for old callers. */
  private boolean callsInterface(MethodNode method, MethodInsnNode call) {
    return host.name.endsWith(DEFAULT_IMPLS)
        && Modifier.isStatic(method.access)
        && (call.name.equals(method.name) || call.name.startsWith("access$" + method.name + "$"));
  }

  /** {@code @JvmStatic} in a companion object makes a static method in the class around it. */
  private boolean callsCompanion(MethodNode method, MethodInsnNode call) {
    return Modifier.isStatic(method.access)
        && call.owner.startsWith(host.name + "$")
        && loadsOwnField(method)
        && (call.name + call.desc).equals(method.name + method.desc);
  }

  private boolean loadsOwnField(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.GETSTATIC) {
        return ((FieldInsnNode) insn).owner.equals(host.name);
      }
    }
    return false;
  }

  /**
   * Returns whether a method is an inline function as it stands for callers in Java: in Kotlin its
   * code is copied to where it is called. It is known by a variable that only debuggers read.
   */
  boolean isInlineFunction(MethodNode method) {
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    return kotlin
        && variables.stream()
            .anyMatch(v -> v.name.equals(INLINE + method.name) && isAtEnd(v.end, method));
  }

  /** Returns the inline function that an instruction was copied from; null if there is none. */
  public String inlineFunctionAround(AbstractInsnNode insn, MethodNode method) {
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    InsnList insns = method.instructions;
    int index = insns.indexOf(insn);
    return variables.stream()
        .filter(v -> kotlin && v.name.startsWith(INLINE))
        .filter(v -> insns.indexOf(v.start) <= index && index < insns.indexOf(v.end))
        .map(v -> v.name.substring(INLINE.length()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAtEnd(LabelNode label, MethodNode method) {
    return Insns.next(label) == null;
  }

  /** Returns whether a method is the body of a lambda, which in Kotlin can be annotated. */
  public boolean isLambda(MethodNode method, LambdaBodies lambdas) {
    return kotlin
        && (LAMBDA.equals(host.superName) && method.name.equals("invoke")
            || lambdas.isReferredTo(method) && method.name.contains("$lambda$"));
  }
}
