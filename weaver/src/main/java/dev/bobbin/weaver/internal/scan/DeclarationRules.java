package dev.bobbin.weaver.internal.scan;

import static dev.bobbin.weaver.DiagnosticCode.NOT_A_GENERATOR_METHOD;
import static dev.bobbin.weaver.DiagnosticCode.PRIMED_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.TAKEN_FOR_GENERATED;
import static dev.bobbin.weaver.DiagnosticCode.WRONG_RETURN_TYPE;
import static dev.bobbin.weaver.DiagnosticCode.YIELD_IN_SYNCHRONIZED;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.texts.DeclarationTexts;
import java.lang.reflect.Modifier;
import org.objectweb.asm.tree.MethodNode;

/** Judges where annotations stand, by declarations alone. */
final class DeclarationRules {
  private final ClassLookup classes;
  private final Findings findings;

  DeclarationRules(ClassLookup classes, Findings findings) {
    this.classes = classes;
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
      findings.at(method, WRONG_RETURN_TYPE, ReturnTypes.complaint(method.desc, classes));
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

  /** Says that a method was taken for a generated one, in case somebody did write it. */
  void noteForwarding(MethodNode method) {
    findings.at(
        method,
        TAKEN_FOR_GENERATED,
        "@Generator on a method without marker and without line numbers: taken for a generated one"
            + " that forwards, and left as it is; if you wrote it, end it with return Gen.done()");
  }
}
