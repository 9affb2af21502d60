package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Steps over what JaCoCo has put between the instructions of a class that is woven later: {@code
 * probes[n] = true}.
 */
final class Probes {

  private Probes() {}

  /** Returns the next instruction that the compiler wrote. */
  static AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode next = Insns.next(insn);
    while (isProbe(next)) {
      next = Insns.next(store(next));
    }
    return next;
  }

  private static boolean isProbe(AbstractInsnNode load) {
    return load != null
        && load.getOpcode() == Opcodes.ALOAD
        && isConstant(Insns.next(load))
        && store(load) != null
        && store(load).getOpcode() == Opcodes.BASTORE;
  }

  private static boolean isConstant(AbstractInsnNode insn) {
    return insn != null && insn.getOpcode() >= Opcodes.ICONST_0 && insn.getOpcode() <= Opcodes.LDC;
  }

  /** Returns the third instruction behind one. */
  private static AbstractInsnNode store(AbstractInsnNode load) {
    AbstractInsnNode insn = load;
    for (int i = 0; i < 3 && insn != null; i++) {
      insn = Insns.next(insn);
    }
    return insn;
  }
}
