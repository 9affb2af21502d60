package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.Findings;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.Map;
import org.objectweb.asm.Opcodes;

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
      checkNull(point, yielded, body, findings);
      if (!yielded.holdsOnlyNull() && yielded.canNeverBe(wanted)) {
        findings.at(
            point.call(),
            body.method(),
            DiagnosticCode.YIELD_TYPE,
            "yields " + yielded + " where Y is " + wanted + "; " + remedy(yielded, wanted));
      }
    }
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
          "yields null where the generator returns "
              + kind
              + "; yield a number, or declare Gen<"
              + body.yields()
              + ">");
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

  private static String remedy(ReferenceType yielded, ReferenceType wanted) {
    String remedy = REMEDIES.get(wanted.toString());
    return remedy != null
        ? remedy
        : "declare that it yields " + yielded + ", or yield another value";
  }
}
