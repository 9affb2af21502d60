package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Notes a yield under {@code finally} where who holds the generator has no {@code close()}. */
final class FinallyRule {

  private FinallyRule() {}

  static void check(CheckedBody body, Findings findings) {
    if (!body.generator().kind().cannotBeClosed()) {
      return;
    }
    for (SuspensionPoint point : body.points()) {
      if (body.method().tryCatchBlocks.stream().anyMatch(b -> guards(b, point, body))) {
        findings.at(
            point.call(), body.method(), DiagnosticCode.FINALLY_MAY_NOT_RUN, BodyTexts.inFinally());
        return;
      }
    }
  }

  private static boolean guards(TryCatchBlockNode block, SuspensionPoint point, CheckedBody body) {
    InsnList insns = body.method().instructions;
    int index = insns.indexOf(point.call());
    return insns.indexOf(block.start) <= index
        && index < insns.indexOf(block.end)
        && (block.type == null || closesResource(block));
  }

  /** What javac and ecj make of try-with-resources adds the failure of close() to the first one. */
  private static boolean closesResource(TryCatchBlockNode block) {
    AbstractInsnNode insn = block.handler;
    while (insn != null && insn.getOpcode() != Opcodes.ATHROW) {
      if (insn instanceof MethodInsnNode call && call.name.equals("addSuppressed")) {
        return true;
      }
      insn = insn.getNext();
    }
    return false;
  }
}
