package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.stream.Stream;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/**
 * Tells whether a rule or pass failed because of the code it was given, and not by its own fault.
 */
public final class DamagedCode {

  private static final int WITHOUT_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

  private DamagedCode() {}

  /** Reports code that the JVM would not accept; returns whether it is such code. */
  public static boolean report(String owner, MethodNode method, Findings findings) {
    String complaint = complaint(owner, method);
    if (complaint != null) {
      findings.at(
          method,
          DiagnosticCode.BAD_CLASS_FILE,
          "the JVM would not accept the code of the method (" + complaint + "); compile it again");
    }
    return complaint != null;
  }

  private static String complaint(String owner, MethodNode method) {
    String complaint = Descriptors.complaint(method);
    if (complaint != null || (method.access & WITHOUT_CODE) != 0) {
      return complaint;
    }
    if (method.instructions.size() == 0) {
      return "there is none";
    }
    try {
      if (hasSubroutine(method)) {
        return "it has subroutines";
      }
      if (hasStrayRange(method)) {
        return "a bound of a try range, or its handler, is within an instruction";
      }
      int locals = method.maxLocals;
      new Analyzer<>(new BasicVerifier()).analyzeAndComputeMaxs(owner, method);
      return method.maxLocals > locals
          ? "it has more variables than it says"
          : StackMapCheck.complaint(owner, method);
    } catch (AnalyzerException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return reason(e);
    } catch (LimitExceededException e) {
      // Too large to be judged, which is no damage.
      return null;
    } catch (AssertionError e) {
      // ASM's answer to an operand that the instruction cannot have.
      return "an instruction has a wrong operand";
    }
  }

  /** HotSpot leaves the message out of what it has thrown often (OmitStackTraceInFastThrow). */
  static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** ASM makes a label for any offset, and puts it nowhere if no instruction starts there. */
  private static boolean hasStrayRange(MethodNode method) {
    return method.tryCatchBlocks.stream()
        .flatMap(block -> Stream.of(block.start, block.end, block.handler))
        .anyMatch(label -> !method.instructions.contains(label));
  }

  /** Since Java 7 there are none (JVMS 4.9.1). */
  private static boolean hasSubroutine(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET) {
        return true;
      }
    }
    return false;
  }
}
