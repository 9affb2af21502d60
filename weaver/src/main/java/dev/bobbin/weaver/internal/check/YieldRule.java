package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.Findings;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.Map;

/** Refuses to yield what can never be a Y; {@code Gen.yield} itself takes every Object. */
final class YieldRule {

  /** How to write a value of the type, by the name of the type. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "Long", "write 0L, or cast to long",
          "Double", "write 0.0, or cast to double",
          "Float", "write 0f, or cast to float",
          "Short", "cast to short",
          "Byte", "cast to byte",
          "Character", "write '0', or cast to char",
          "Integer", "write 0, or cast to int",
          "String", "write String.valueOf(..)");

  private YieldRule() {}

  static void check(CheckedBody body, Findings findings) {
    ReferenceType wanted = body.yields();
    for (SuspensionPoint point : body.points()) {
      ReferenceType yielded = yielded(point, body);
      if (!yielded.holdsOnlyNull() && yielded.canNeverBe(wanted)) {
        findings.at(
            point.call(),
            body.method(),
            DiagnosticCode.YIELD_TYPE,
            "yields " + yielded + " where Y is " + wanted + "; " + remedy(yielded, wanted));
      }
    }
  }

  private static ReferenceType yielded(SuspensionPoint point, CheckedBody body) {
    TypeState before = body.types().before(point.call());
    boolean known =
        point.marker() == Marker.YIELD
            && before != null
            && VerifierType.isObject(before.fromTop(0));
    return known ? new ReferenceType((String) before.fromTop(0)) : ReferenceType.OBJECT;
  }

  private static String remedy(ReferenceType yielded, ReferenceType wanted) {
    String remedy = REMEDIES.get(wanted.toString());
    return remedy != null
        ? remedy
        : "declare that it yields " + yielded + ", or yield another value";
  }
}
