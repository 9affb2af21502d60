package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Refuses a sent value that is passed on as char[]: in {@code String.valueOf(Gen.yield(x))} javac
 * prefers {@code valueOf(char[])}, the most specific overload.
 */
final class CharArrayRule {
  private static final ReferenceType CHARS = new ReferenceType("[C");

  private CharArrayRule() {}

  static void check(CheckedBody body, Findings findings) {
    for (SentCast cast : SentCast.in(body)) {
      if (refuses(cast, body)) {
        MethodInsnNode call = (MethodInsnNode) cast.use();
        findings.at(
            cast.point().call(),
            body.method(),
            DiagnosticCode.SENT_AS_CHAR_ARRAY,
            BodyTexts.charArray(call.name));
      }
    }
  }

  /** Where S may be char[], only what is called tells: the methods of the JDK are overloaded. */
  static boolean refuses(SentCast cast, CheckedBody body) {
    return cast.isCharArgument()
        && !VarargsRule.refuses(cast, body)
        && !body.sent().equals(CHARS)
        && (body.sent().canNeverBe(CHARS)
            || ((MethodInsnNode) cast.use()).owner.startsWith("java/"));
  }
}
