package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.DirectReturn;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Refuses {@code return} of anything that does not come from a marker or null alone. */
final class ReturnRule {

  /** What no body needs that can be woven: 25,000 instructions by 1,000 variables. */
  private static final int BYTES = 100_000_000;

  private static final long OPERATIONS = 10_000_000_000L;

  private ReturnRule() {}

  static void check(CheckedBody body, Findings findings) {
    if (!hasIndirectReturn(body.method())) {
      return;
    }
    try {
      check(body.method(), analyze(body), findings);
    } catch (LimitExceededException e) {
      findings.at(body.method(), DiagnosticCode.METHOD_TOO_LARGE, BodyTexts.tooLarge());
    }
  }

  private static void check(MethodNode method, Frame<SourceValue>[] frames, Findings findings) {
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
      Analyzer<SourceValue> analyzer = new Analyzer<>(new ReturnSources());
      analyzer.setComputeLimits(BYTES, OPERATIONS);
      return analyzer.analyzeAndComputeMaxs(owner, body.method());
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
