package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Refuses {@code return} of anything that does not come from a marker or null alone. */
final class ReturnRule {

  private ReturnRule() {}

  static void check(CheckedBody body, Findings findings) {
    if (!hasIndirectReturn(body.method())) {
      return;
    }
    MethodNode method = body.method();
    Frame<SourceValue>[] frames = analyze(body);
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode insn = method.instructions.get(i);
      if (insn.getOpcode() == Opcodes.ARETURN && frames[i] != null && !isAllowed(frames[i])) {
        findings.at(insn, method, DiagnosticCode.WRONG_RETURN_VALUE, BodyTexts.returnValue());
      }
    }
  }

  private static Frame<SourceValue>[] analyze(CheckedBody body) {
    try {
      String owner = body.generator().host().name;
      return new Analyzer<>(new ReturnSources()).analyzeAndComputeMaxs(owner, body.method());
    } catch (AnalyzerException e) {
      throw new IllegalStateException("the code of " + body.method().name + " is damaged", e);
    }
  }

  /** Spares most methods the data flow, which is by far the slowest of all rules. */
  private static boolean hasIndirectReturn(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.ARETURN && DirectReturn.of(insn) == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllowed(Frame<SourceValue> beforeReturn) {
    SourceValue returned = beforeReturn.getStack(beforeReturn.getStackSize() - 1);
    return !returned.insns.isEmpty()
        && returned.insns.stream().allMatch(DirectReturn::isReturnable);
  }
}
