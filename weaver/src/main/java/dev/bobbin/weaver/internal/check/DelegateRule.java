package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Refuses delegates whose values can never be a Y. */
final class DelegateRule {

  private final CheckedBody body;

  private DelegateRule(CheckedBody body) {
    this.body = body;
  }

  static void check(CheckedBody body, Findings findings) {
    DelegateRule rule = new DelegateRule(body);
    for (SuspensionPoint point : body.points()) {
      ReferenceType yielded = rule.yieldedBy(point);
      if (!yielded.holdsOnlyNull() && yielded.canNeverBe(body.yields())) {
        findings.at(
            point.call(),
            body.method(),
            DiagnosticCode.DELEGATE_TYPE,
            BodyTexts.delegateType(yielded.toString(), body.yields().toString()));
      }
    }
  }

  private ReferenceType yieldedBy(SuspensionPoint point) {
    TypeState before = body.types().before(point.call());
    if (point.marker() != Marker.YIELD_FROM
        || before == null
        || !VerifierType.isObject(before.fromTop(0))) {
      return ReferenceType.OBJECT;
    }
    ReferenceType delegate = new ReferenceType((String) before.fromTop(0));
    AbstractInsnNode source = Insns.previousInBlock(point.call());
    return Elements.of(delegate, source, body).orElse(ReferenceType.OBJECT);
  }
}
