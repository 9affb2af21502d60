package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Insns;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The one call that the code of a method consists of, if it only forwards to another. */
final class ForwardingCall {

  /** Checks of arguments that the Kotlin compiler puts before everything else. */
  private static final String KOTLIN_CHECKS = "kotlin/jvm/internal/Intrinsics";

  private ForwardingCall() {}

  /**
   * Returns what is called with arguments, constants and fields alone, and whose result is
   * returned; null if the method does anything else.
   */
  static MethodInsnNode in(MethodNode method) {
    MethodInsnNode call = null;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode next && !isCheck(next)) {
        if (call != null) {
          return null;
        }
        call = next;
      } else if (Insns.isReal(insn) && !(call == null ? mayComeBefore(insn) : mayComeAfter(insn))) {
        return null;
      }
    }
    return call != null && Marker.of(call) == null ? call : null;
  }

  private static boolean isCheck(MethodInsnNode call) {
    return call.owner.equals(KOTLIN_CHECKS) && call.desc.endsWith(")V");
  }

  private static boolean mayComeBefore(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode <= Opcodes.ALOAD
        || opcode == Opcodes.GETSTATIC
        || opcode == Opcodes.GETFIELD
        || opcode == Opcodes.INVOKESTATIC
        || opcode == Opcodes.CHECKCAST;
  }

  private static boolean mayComeAfter(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.ARETURN || insn.getOpcode() == Opcodes.CHECKCAST;
  }
}
