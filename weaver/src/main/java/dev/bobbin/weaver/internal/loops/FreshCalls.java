package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.lookup.CalledMethod;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.Annotations;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells which calls make a generator that nobody else has: those of a method that is certainly a
 * generator, and {@code Gen.of} of a lambda that is one.
 */
public final class FreshCalls {
  private final ClassNode host;
  private final ClassLookup classes;
  private final Set<String> own = new HashSet<>();

  /**
   * Creates the answers for one class.
   *
   * @param generators all generators of the host, lambdas included
   */
  public FreshCalls(ClassNode host, List<GeneratorMethod> generators, ClassLookup classes) {
    this.host = host;
    this.classes = classes;
    generators.forEach(g -> own.add(g.method().name + g.method().desc));
  }

  /** Returns how fresh the receiver of a call of {@code iterator()} is. */
  Freshness ofReceiver(MethodInsnNode iterator) {
    AbstractInsnNode source = before(iterator);
    if (source != null && source.getOpcode() == Opcodes.CHECKCAST) {
      source = before(source);
    }
    return source instanceof MethodInsnNode call ? of(call) : Freshness.NONE;
  }

  /** Returns the instruction before, null if control may come from elsewhere. */
  private static AbstractInsnNode before(AbstractInsnNode insn) {
    AbstractInsnNode previous = insn.getPrevious();
    while (previous != null && previous.getOpcode() < 0 && !(previous instanceof FrameNode)) {
      previous = previous.getPrevious();
    }
    return previous instanceof FrameNode ? null : previous;
  }

  private Freshness of(MethodInsnNode call) {
    MethodInsnNode made = bodyOfExpression(call);
    boolean generator =
        isOwn(made)
            || CalledMethod.of(made, classes).filter(Annotations::markGenerator).isPresent();
    if (!generator) {
      return Freshness.NONE;
    }
    return isBound(made) ? Freshness.CERTAIN : Freshness.UNLESS_STARTED;
  }

  private boolean isOwn(MethodInsnNode call) {
    return call.owner.equals(host.name) && own.contains(call.name + call.desc);
  }

  /**
   * Returns the call that {@code Gen.of(() -> { ... })} makes where the lambda yields, else the
   * call itself. A method reference looks the same, and may be answered by an override.
   */
  private MethodInsnNode bodyOfExpression(MethodInsnNode call) {
    boolean of =
        call.getOpcode() == Opcodes.INVOKESTATIC
            && call.name.equals("of")
            && (call.owner.equals(RuntimeMembers.GEN)
                || call.owner.equals(RuntimeMembers.COROUTINE));
    if (of
        && before(call) instanceof InvokeDynamicInsnNode lambda
        && lambda.bsmArgs.length > 1
        && lambda.bsmArgs[1] instanceof Handle body) {
      MethodInsnNode made = callOf(body);
      return isOwn(made) && isBound(made) ? made : call;
    }
    return call;
  }

  private static MethodInsnNode callOf(Handle method) {
    boolean isStatic = method.getTag() == Opcodes.H_INVOKESTATIC;
    return new MethodInsnNode(
        isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL,
        method.getOwner(),
        method.getName(),
        method.getDesc(),
        method.isInterface());
  }

  /** Returns whether no override can answer the call. */
  private boolean isBound(MethodInsnNode call) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
      return true;
    }
    int access = CalledMethod.of(call, classes).map(method -> method.access).orElse(0);
    int ofClass = classes.find(call.owner).map(owner -> owner.access).orElse(0);
    return Modifier.isPrivate(access) || Modifier.isFinal(access) || Modifier.isFinal(ofClass);
  }
}
