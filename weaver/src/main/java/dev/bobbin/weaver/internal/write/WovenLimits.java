package dev.bobbin.weaver.internal.write;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.check.Findings;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds numbers in a woven method for which a class file's 16 bits are not enough (JVMS 4.7.3). ASM
 * would write the low ones.
 */
public final class WovenLimits {
  private static final int ALLOWED = 65535;

  private WovenLimits() {}

  /** Reports each number that is too large. */
  public static void check(MethodNode method, Findings findings) {
    report(slots(method), "slots for variables", method, findings);
    report(method.tryCatchBlocks.size(), "try ranges", method, findings);
    report(lines(method), "line numbers", method, findings);
    if (method.localVariables != null) {
      report(method.localVariables.size(), "ranges of variables", method, findings);
    }
  }

  private static void report(int number, String what, MethodNode method, Findings findings) {
    if (number > ALLOWED) {
      findings.at(
          method,
          DiagnosticCode.METHOD_TOO_LARGE,
          "the woven body has "
              + number
              + " "
              + what
              + ", and the JVM allows "
              + ALLOWED
              + BodyTexts.SPLIT);
    }
  }

  private static int slots(MethodNode method) {
    int slots = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof VarInsnNode access) {
        slots = Math.max(slots, access.var + size(access.getOpcode()));
      } else if (insn instanceof IincInsnNode increment) {
        slots = Math.max(slots, increment.var + 1);
      }
    }
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        slots = Math.max(slots, variable.index + size(variable.desc));
      }
    }
    return slots;
  }

  private static int size(int opcode) {
    return switch (opcode) {
      case Opcodes.LLOAD, Opcodes.LSTORE, Opcodes.DLOAD, Opcodes.DSTORE -> 2;
      default -> 1;
    };
  }

  private static int size(String descriptor) {
    return descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
  }

  private static int lines(MethodNode method) {
    int lines = 0;
    for (AbstractInsnNode insn : method.instructions) {
      lines += insn instanceof LineNumberNode ? 1 : 0;
    }
    return lines;
  }
}
