package dev.bobbin.weaver.internal.scan;

import static dev.bobbin.weaver.DiagnosticCode.MARKER_AS_METHOD_REFERENCE;
import static dev.bobbin.weaver.DiagnosticCode.MARKER_IN_PLAIN_LAMBDA;
import static dev.bobbin.weaver.DiagnosticCode.MARKER_OUTSIDE_GENERATOR;
import static dev.bobbin.weaver.DiagnosticCode.NOT_A_GENERATOR_METHOD;
import static dev.bobbin.weaver.DiagnosticCode.PRIMED_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.TAKEN_FOR_GENERATED;
import static dev.bobbin.weaver.DiagnosticCode.WRONG_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.YIELD_IN_SYNCHRONIZED;

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
      findings.at(
          method,
          NOT_A_GENERATOR_METHOD,
          "@Generator on a constructor, which returns nothing to iterate over; put it on a method");
      return false;
    }
    if (Modifier.isAbstract(method.access) || Modifier.isNative(method.access)) {
      findings.at(
          method,
          NOT_A_GENERATOR_METHOD,
          "@Generator on "
              + (Modifier.isNative(method.access) ? "a native" : "an abstract")
              + " method, which has no body to weave; put it on the methods that implement it");
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
          "a generator cannot return "
              + Type.getReturnType(method.desc).getClassName()
              + "; declare "
              + ReturnKind.ALTERNATIVES);
      return false;
    }
    if (generator.primed() && !generator.kind().canBePrimed()) {
      findings.at(
          method,
          PRIMED_RETURN_TYPE,
          "@Primed needs a generator that can be sent to; declare Gen<Y> or Coroutine<Y, S, R>,"
              + " or use @Generator");
      return false;
    }
    return true;
  }

  private boolean acceptsModifiers(MethodNode method) {
    if (Modifier.isSynchronized(method.access)) {
      findings.at(
          method,
          YIELD_IN_SYNCHRONIZED,
          "a generator cannot be synchronized: the lock would be held while it is suspended;"
              + " synchronize around single steps inside the body, without a yield");
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
          marker.source()
              + " in a lambda that returns "
              + Type.getReturnType(method.desc).getClassName()
              + "; only a lambda that returns Gen, Coroutine, Iterator, Iterable or Stream is a"
              + " generator: write Gen.of(() -> { ... }), or a loop instead of the lambda");
    } else {
      findings.at(
          insn, method, MARKER_OUTSIDE_GENERATOR, marker.source() + " in " + plainPlace(method));
    }
  }

  private String plainPlace(MethodNode method) {
    if (method.name.equals("<init>")) {
      return "a constructor or the initial value of a field; write it in a method annotated"
          + " @Generator";
    }
    if (method.name.equals("<clinit>")) {
      return "a static initialiser; write it in a method annotated @Generator";
    }
    if (ReturnKind.of(method.desc) != null) {
      return "a method that is no generator; annotate it with @Generator";
    }
    return (host.outerMethod != null || host.outerClass != null
            ? "a method of a local or anonymous class, which cannot yield for the method around it;"
            : "a method that is no generator;")
        + " a generator is annotated @Generator and returns "
        + ReturnKind.ALTERNATIVES;
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
          marker.source().replace(".", "::")
              + (marker.suspends()
                  ? " cannot suspend as a method reference; call it in the body of the generator,"
                      + " for instance in a loop"
                  : " means nothing as a method reference; call it where the generator returns"));
    }
  }
}
