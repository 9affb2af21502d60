package dev.bobbin.weaver.internal.check;

import static dev.bobbin.weaver.diagnostics.DiagnosticCode.NOT_A_GENERATOR_METHOD;
import static dev.bobbin.weaver.diagnostics.DiagnosticCode.PRIMED_RETURN_TYPE;
import static dev.bobbin.weaver.diagnostics.DiagnosticCode.TAKEN_FOR_GENERATED;
import static dev.bobbin.weaver.diagnostics.DiagnosticCode.WRONG_RETURN_TYPE;
import static dev.bobbin.weaver.diagnostics.DiagnosticCode.YIELD_IN_SYNCHRONIZED;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnTypes;
import dev.bobbin.weaver.internal.scan.ScannedClass;
import java.lang.reflect.Modifier;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Judges where annotations and markers stand, by declarations alone. */
public final class DeclarationRules {
  private final ClassLookup classes;
  private final Findings findings;

  private DeclarationRules(ClassLookup classes, Findings findings) {
    this.classes = classes;
    this.findings = findings;
  }

  /**
   * Reports what is wrong with a class's declarations; returns the generators that can be woven.
   */
  public static List<GeneratorMethod> check(
      ScannedClass scanned, ClassLookup classes, Findings findings) {
    for (MethodNode method : scanned.host().methods) {
      MarkerReferenceRule.check(method, findings);
    }
    DeclarationRules rules = new DeclarationRules(classes, findings);
    scanned.forwarding().forEach(rules::noteForwarding);
    PlainMethodRule plain = new PlainMethodRule(scanned, classes, findings);
    scanned.others().forEach(plain::check);
    return scanned.generators().stream().filter(rules::accepts).toList();
  }

  /** Returns whether a method that wants to be a generator can be one. */
  private boolean accepts(GeneratorMethod generator) {
    MethodNode method = generator.method();
    if (method.name.startsWith("<")) {
      findings.at(method, NOT_A_GENERATOR_METHOD, DeclarationTexts.constructor());
      return false;
    }
    if (Modifier.isNative(method.access)) {
      findings.at(method, NOT_A_GENERATOR_METHOD, DeclarationTexts.nativeMethod());
      return false;
    }
    if (Modifier.isAbstract(method.access)) {
      findings.at(method, NOT_A_GENERATOR_METHOD, DeclarationTexts.abstractMethod());
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
  private void noteForwarding(MethodNode method) {
    findings.at(
        method,
        TAKEN_FOR_GENERATED,
        "@Generator on a method without marker and without line numbers: taken for a generated one"
            + " that forwards, and left as it is; if you wrote it, end it with return Gen.done()");
  }
}
