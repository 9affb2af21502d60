package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Refuses to yield what can never be a Y; {@code Gen.yield} itself takes every Object. */
final class YieldRule {
  private YieldRule() {}

  static void check(CheckedBody body, Findings findings) {
    ReferenceType wanted = body.yields();
    for (SuspensionPoint point : body.points()) {
      ReferenceType yielded = yielded(point, body);
      checkNull(point, yielded, body, findings);
      if (!yielded.holdsOnlyNull() && yielded.canNeverBe(wanted)) {
        findings.at(
            point.call(), body.method(), DiagnosticCode.YIELD_TYPE, text(point, yielded, body));
      }
    }
  }

  /** Whoever yields a list where Y is what it holds means to delegate to it. */
  private static String text(SuspensionPoint point, ReferenceType yielded, CheckedBody body) {
    ReferenceType wanted = body.yields();
    AbstractInsnNode source = Insns.previousInBlock(point.call());
    boolean elementsFit =
        Elements.of(yielded, source, body)
            .filter(elements -> !elements.canNeverBe(wanted))
            .filter(elements -> !VariableElements.of(source, body).canNeverBe(wanted))
            .isPresent();
    return elementsFit
        ? BodyTexts.yieldsDelegate(yielded.toString(), wanted.toString())
        : BodyTexts.yieldType(yielded.toString(), wanted.toString());
  }

  /** A primitive form has no null. */
  private static void checkNull(
      SuspensionPoint point, ReferenceType yielded, CheckedBody body, Findings findings) {
    boolean isNull = point.marker() == Marker.YIELD_NULL || isNull(point, body);
    if (body.generator().kind().box() != null && (isNull || yielded.holdsOnlyNull())) {
      String kind = body.generator().kind().source();
      findings.at(
          point.call(),
          body.method(),
          DiagnosticCode.YIELD_TYPE,
          BodyTexts.yieldsNull(kind, body.yields().toString()));
    }
  }

  private static boolean isNull(SuspensionPoint point, CheckedBody body) {
    TypeState before = body.types().before(point.call());
    return point.marker() == Marker.YIELD && before != null && before.fromTop(0) == Opcodes.NULL;
  }

  private static ReferenceType yielded(SuspensionPoint point, CheckedBody body) {
    TypeState before = body.types().before(point.call());
    boolean known =
        point.marker() == Marker.YIELD
            && before != null
            && VerifierType.isObject(before.fromTop(0));
    return known ? new ReferenceType((String) before.fromTop(0)) : ReferenceType.OBJECT;
  }
}
