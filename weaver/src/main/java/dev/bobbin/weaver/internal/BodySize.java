package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.Findings;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** Tells when a body is too large, for the JVM or for the JIT. */
final class BodySize {

  /** HotSpot's HugeMethodLimit: a longer method is only interpreted. */
  private static final int COMPILED = 8000;

  /** The largest code the JVM allows (JVMS 4.7.3). */
  private static final int ALLOWED = 65535;

  private BodySize() {}

  static void check(MethodNode body, Findings findings) {
    CodeSizeEvaluator size = new CodeSizeEvaluator(null);
    body.accept(size);
    if (size.getMinSize() > COMPILED && size.getMinSize() <= ALLOWED) {
      findings.at(
          body,
          DiagnosticCode.METHOD_NOT_COMPILED,
          "the woven body has "
              + size.getMinSize()
              + " bytes, and HotSpot does not compile methods"
              + " over "
              + COMPILED
              + "; split the generator and delegate with Gen.yieldFrom");
    }
  }

  static void tooLarge(MethodNode body, int size, Findings findings) {
    findings.at(
        body,
        DiagnosticCode.METHOD_TOO_LARGE,
        "the woven body has "
            + size
            + " bytes, and the JVM allows "
            + ALLOWED
            + "; split the generator and delegate with Gen.yieldFrom");
  }
}
