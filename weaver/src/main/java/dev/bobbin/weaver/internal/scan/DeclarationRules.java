package dev.bobbin.weaver.internal.scan;

import static dev.bobbin.weaver.DiagnosticCode.MARKER_AS_METHOD_REFERENCE;
import static dev.bobbin.weaver.DiagnosticCode.MARKER_IN_PLAIN_LAMBDA;
import static dev.bobbin.weaver.DiagnosticCode.MARKER_OUTSIDE_GENERATOR;
import static dev.bobbin.weaver.DiagnosticCode.NOT_A_GENERATOR_METHOD;
import static dev.bobbin.weaver.DiagnosticCode.PRIMED_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.TAKEN_FOR_GENERATED;
import static dev.bobbin.weaver.DiagnosticCode.WRONG_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.YIELD_IN_SYNCHRONIZED;

import dev.bobbin.weaver.texts.DeclarationTexts;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Judges where annotations and markers stand, by declarations alone. */
final class DeclarationRules {
  private final ClassNode host;
  private final Findings findings;

  DeclarationRules(ClassNode host, Findings findings) {
    this.host = host;
    this.findings = findings;
  }

  /** Returns whether a method that wants to be a generator can be one. */
  boolean accepts(GeneratorMethod generator) {
    MethodNode method = generator.method();
    if (method.name.startsWith("<")) {
      findings.at(method, NOT_A_GENERATOR_METHOD, DeclarationTexts.constructor());
      return false;
    }
    if (Modifier.isAbstract(method.access) || Modifier.isNative(method.access)) {
      findings.at(
          method,
          NOT_A_GENERATOR_METHOD,
          DeclarationTexts.noBody(Modifier.isNative(method.access)));
      return false;
    }
    return acceptsReturnType(generator) & acceptsModifiers(method);
  }

  private boolean acceptsReturnType(GeneratorMethod generator) {
    MethodNode method = generator.method();
    if (generator.kind() == null) {
      findings.at(
          method,
          WRONG_RETURN_TYPE,
          DeclarationTexts.returnType(Type.getReturnType(method.desc).getClassName()));
      return false;
    }
    if (generator.primed() && !generator.kind().canBePrimed()) {
      findings.at(method, PRIMED_RETURN_TYPE, DeclarationTexts.primed());
      return false;
    }
    return true;
  }

  private boolean acceptsModifiers(MethodNode method) {
    if (Modifier.isSynchronized(method.access)) {
      findings.at(method, YIELD_IN_SYNCHRONIZED, DeclarationTexts.synchronizedMethod());
      return false;
    }
    return true;
  }

  /** Reports markers in a method that is no generator. */
  void checkPlain(MethodNode method, boolean lambda) {
    for (AbstractInsnNode insn : method.instructions) {
      Marker marker = Marker.of(insn);
      if (marker != null) {
        reportPlain(insn, method, marker, lambda);
      }
    }
  }

  private void reportPlain(
      AbstractInsnNode insn, MethodNode method, Marker marker, boolean lambda) {
    if (lambda) {
      findings.at(
          insn,
          method,
          MARKER_IN_PLAIN_LAMBDA,
          DeclarationTexts.plainLambda(
              marker.source(), Type.getReturnType(method.desc).getClassName()));
    } else {
      findings.at(insn, method, MARKER_OUTSIDE_GENERATOR, plainPlace(method, marker.source()));
    }
  }

  private String plainPlace(MethodNode method, String marker) {
    if (method.name.equals("<init>")) {
      return DeclarationTexts.inConstructor(marker);
    }
    if (method.name.equals("<clinit>")) {
      return DeclarationTexts.inStaticInitializer(marker);
    }
    if (ReturnKind.of(method.desc) != null) {
      return DeclarationTexts.notAnnotated(marker);
    }
    boolean inLocalClass = host.outerMethod != null || host.outerClass != null;
    return DeclarationTexts.inPlainMethod(marker, inLocalClass);
  }

  /** Says that a method was taken for a generated one, in case somebody did write it. */
  void noteForwarding(MethodNode method) {
    findings.at(
        method,
        TAKEN_FOR_GENERATED,
        "@Generator on a method without marker and without line numbers: taken for a generated one"
            + " that forwards, and left as it is; if you wrote it, end it with return Gen.done()");
  }

  /** Reports markers that are used as method references. */
  void checkMethodReferences(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof InvokeDynamicInsnNode call) {
        for (Object argument : call.bsmArgs) {
          checkConstant(argument, insn, method);
        }
      } else if (insn instanceof LdcInsnNode constant) {
        checkConstant(constant.cst, insn, method);
      }
    }
  }

  private void checkConstant(Object constant, AbstractInsnNode insn, MethodNode method) {
    if (constant instanceof Handle handle && Marker.of(handle) != null) {
      Marker marker = Marker.of(handle);
      findings.at(
          insn,
          method,
          MARKER_AS_METHOD_REFERENCE,
          DeclarationTexts.methodReference(marker.source(), marker.suspends()));
    }
  }
}
