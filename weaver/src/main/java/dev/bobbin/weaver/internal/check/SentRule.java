package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import org.objectweb.asm.Opcodes;

/** Refuses to use a sent value as what it can never be. */
final class SentRule {
  private final CheckedBody body;
  private final Findings findings;

  private SentRule(CheckedBody body, Findings findings) {
    this.body = body;
    this.findings = findings;
  }

  static void check(CheckedBody body, Findings findings) {
    SentRule rule = new SentRule(body, findings);
    for (SentCast cast : SentCast.in(body)) {
      boolean reportedElsewhere =
          CharArrayRule.refuses(cast, body)
              || VarargsRule.refuses(cast, body)
              || cast.use().getOpcode() == Opcodes.ARETURN;
      if (!reportedElsewhere) {
        rule.check(cast);
      }
    }
  }

  private void check(SentCast cast) {
    boolean canBeSentTo = body.generator().kind() == ReturnKind.COROUTINE;
    for (ReferenceType type : cast.types()) {
      if (canBeSentTo && body.sent().canNeverBe(type)) {
        report(
            cast,
            DiagnosticCode.SENT_TYPE,
            BodyTexts.sentType(type.toString(), body.sent().toString()));
        return;
      }
      if (!canBeSentTo && !type.equals(ReferenceType.OBJECT) && !type.holdsOnlyNull()) {
        report(
            cast,
            DiagnosticCode.SENT_WITHOUT_COROUTINE,
            BodyTexts.sentWithoutCoroutine(type.toString(), body.generator().kind().source()));
        return;
      }
    }
  }

  private void report(SentCast cast, DiagnosticCode code, String message) {
    findings.at(cast.point().call(), body.method(), code, message);
  }
}
