package dev.bobbin.weaver.internal.check;

import static dev.bobbin.weaver.diagnostics.DiagnosticCode.MARKER_IN_PLAIN_LAMBDA;
import static dev.bobbin.weaver.diagnostics.DiagnosticCode.MARKER_OUTSIDE_GENERATOR;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.ReturnTypes;
import dev.bobbin.weaver.internal.scan.ScannedClass;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Refuses markers in methods and lambdas that are no generators. */
final class PlainMethodRule {
  private final ScannedClass scanned;
  private final ClassLookup classes;
  private final Findings findings;

  PlainMethodRule(ScannedClass scanned, ClassLookup classes, Findings findings) {
    this.scanned = scanned;
    this.classes = classes;
    this.findings = findings;
  }

  void check(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      Marker marker = Marker.of(insn);
      if (marker != null) {
        report(insn, method, marker);
      }
    }
  }

  private void report(AbstractInsnNode insn, MethodNode method, Marker marker) {
    String source = marker.source();
    String returned = Type.getReturnType(method.desc).getClassName();
    boolean returnsGenerator = ReturnTypes.kind(method.desc, classes) != null;
    if (scanned.kotlin().isLambda(method, scanned.lambdas())) {
      String text =
          returnsGenerator
              ? DeclarationTexts.kotlinLambdaNotAnnotated(source)
              : DeclarationTexts.kotlinLambda(source, returned);
      findings.at(insn, method, MARKER_IN_PLAIN_LAMBDA, text);
    } else if (scanned.lambdas().contains(method)) {
      String text =
          ReturnTypes.isGenerator(method.desc, classes)
              ? DeclarationTexts.lambda(source, ReturnTypes.complaint(method.desc, classes))
              : DeclarationTexts.plainLambda(source, returned);
      findings.at(insn, method, MARKER_IN_PLAIN_LAMBDA, text);
    } else {
      String inline = scanned.kotlin().inlineFunctionAround(insn, method);
      String text = place(method, source);
      findings.at(
          insn,
          method,
          MARKER_OUTSIDE_GENERATOR,
          inline == null ? text : DeclarationTexts.copiedInline(text, inline));
    }
  }

  private String place(MethodNode method, String marker) {
    if (method.name.equals("<init>")) {
      return DeclarationTexts.inConstructor(marker);
    }
    if (method.name.equals("<clinit>")) {
      return DeclarationTexts.inStaticInitializer(marker);
    }
    if (ReturnTypes.kind(method.desc, classes) != null) {
      return DeclarationTexts.notAnnotated(marker);
    }
    ClassNode host = scanned.host();
    boolean inLocalClass = host.outerMethod != null || host.outerClass != null;
    return inLocalClass
        ? DeclarationTexts.inLocalClass(marker)
        : DeclarationTexts.inPlainMethod(marker);
  }
}
