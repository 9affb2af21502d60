package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.lookup.CalledMethod;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Refuses a sent value that is taken for the whole array of a method with variable arguments: in
 * {@code String.format("%s", Gen.yield(x))} the value may be of any type, and javac first tries to
 * do without making an array (JLS 15.12.2).
 */
final class VarargsRule {
  private final CheckedBody body;

  private VarargsRule(CheckedBody body) {
    this.body = body;
  }

  static void check(CheckedBody body, Findings findings) {
    VarargsRule rule = new VarargsRule(body);
    for (SentCast cast : SentCast.in(body)) {
      if (rule.refuses(cast)) {
        findings.at(
            cast.point().call(),
            body.method(),
            DiagnosticCode.SENT_AS_VARARGS,
            rule.message((MethodInsnNode) cast.use(), cast.last()));
      }
    }
  }

  static boolean refuses(SentCast cast, CheckedBody body) {
    return new VarargsRule(body).refuses(cast);
  }

  /**
   * Where S is an array, it may be meant. What is called may be unknown: then the value is refused
   * only if it can be no array, and would fail in any case.
   */
  private boolean refuses(SentCast cast) {
    ReferenceType sent = body.sent();
    boolean mayBeMeant = sent.isArray() && !sent.canNeverBe(cast.last());
    if (!cast.isArrayArgument() || mayBeMeant) {
      return false;
    }
    Optional<MethodNode> called = CalledMethod.of((MethodInsnNode) cast.use(), body.classes());
    return called
        .map(method -> (method.access & Opcodes.ACC_VARARGS) != 0)
        .orElse(sent.canNeverBe(cast.last()));
  }

  private String message(MethodInsnNode call, ReferenceType array) {
    String type = remedy(ReferenceType.boxed(array.element())).toString().replace('$', '.');
    return BodyTexts.sentAsVarargs(name(call), type);
  }

  /** Returns a type that both S and the parameter accept, as far as that is known. */
  private ReferenceType remedy(ReferenceType element) {
    ReferenceType sent = body.sent();
    boolean unknown = sent.equals(ReferenceType.OBJECT) || sent.holdsOnlyNull();
    return unknown || sent.canNeverBe(element) ? element : sent;
  }

  private static String name(MethodInsnNode call) {
    String owner = new ReferenceType(call.owner).toString();
    String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    return call.name.equals("<init>") ? "new " + simple : simple + "." + call.name;
  }
}
