package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.scan.Findings;
import dev.bobbin.weaver.internal.scan.Insns;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.texts.BodyTexts;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Refuses delegates whose values can never be a Y. */
final class DelegateRule {

  /** What delegates yield that are not generic, by internal name. */
  private static final Map<String, ReferenceType> PRIMITIVE =
      Map.of(
          "java/util/stream/IntStream", new ReferenceType("java/lang/Integer"),
          "java/util/stream/LongStream", new ReferenceType("java/lang/Long"),
          "java/util/stream/DoubleStream", new ReferenceType("java/lang/Double"));

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
    if (delegate.isArray()) {
      return ReferenceType.of(delegate.element());
    }
    ReferenceType yielded = PRIMITIVE.get(delegate.name());
    return yielded != null ? yielded : declared(Insns.previousInBlock(point.call()));
  }

  /** Returns the Y of what a method of this class is declared to return. */
  private ReferenceType declared(AbstractInsnNode source) {
    if (source instanceof MethodInsnNode call && call.owner.equals(body.generator().host().name)) {
      for (MethodNode method : body.generator().host().methods) {
        if (method.name.equals(call.name)
            && method.desc.equals(call.desc)
            && ReturnKind.of(method.desc) != null) {
          return GenericReturn.of(method).yielded(ReturnKind.of(method.desc));
        }
      }
    }
    return ReferenceType.OBJECT;
  }
}
