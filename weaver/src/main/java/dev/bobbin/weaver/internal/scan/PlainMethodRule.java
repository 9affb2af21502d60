package dev.bobbin.weaver.internal.scan;

import static dev.bobbin.weaver.DiagnosticCode.MARKER_IN_PLAIN_LAMBDA;
import static dev.bobbin.weaver.DiagnosticCode.MARKER_OUTSIDE_GENERATOR;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.texts.DeclarationTexts;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Refuses markers in methods and lambdas that are no generators. */
final class PlainMethodRule {
  private final ClassNode host;
  private final LambdaBodies lambdas;
  private final KotlinClass kotlin;
  private final ClassLookup classes;
  private final Findings findings;

  PlainMethodRule(
      ClassNode host,
      LambdaBodies lambdas,
      KotlinClass kotlin,
      ClassLookup classes,
      Findings findings) {
    this.classes = classes;
    this.host = host;
    this.lambdas = lambdas;
    this.kotlin = kotlin;
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
    if (kotlin.isLambda(method, lambdas)) {
      String text = DeclarationTexts.kotlinLambda(source, returned, returnsGenerator);
      findings.at(insn, method, MARKER_IN_PLAIN_LAMBDA, text);
    } else if (lambdas.contains(method)) {
      String text =
          ReturnTypes.isGenerator(method.desc, classes)
              ? source + " in a lambda: " + ReturnTypes.complaint(method.desc, classes)
              : DeclarationTexts.plainLambda(source, returned);
      findings.at(insn, method, MARKER_IN_PLAIN_LAMBDA, text);
    } else {
      String inline = kotlin.inlineFunctionAround(insn, method);
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
    boolean inLocalClass = host.outerMethod != null || host.outerClass != null;
    return DeclarationTexts.inPlainMethod(marker, inLocalClass);
  }
}
