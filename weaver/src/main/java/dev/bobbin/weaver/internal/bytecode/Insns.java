package dev.bobbin.weaver.internal.bytecode;

import org.objectweb.asm.tree.AbstractInsnNode;

/** Steps between instructions, over labels, lines and stack map frames. */
public final class Insns {

  private Insns() {}

  /** Returns whether the node is an instruction of the JVM. */
  public static boolean isReal(AbstractInsnNode insn) {
    return insn.getOpcode() >= 0;
  }

  /** Returns the instruction after the given node in the order of the code, or null. */
  public static AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next != null && !isReal(next)) {
      next = next.getNext();
    }
    return next;
  }

  /** Returns the instruction before the given node, or null if a label stands between them. */
  public static AbstractInsnNode previousInBlock(AbstractInsnNode insn) {
    AbstractInsnNode previous = insn.getPrevious();
    while (previous != null && previous.getType() == AbstractInsnNode.LINE) {
      previous = previous.getPrevious();
    }
    return previous != null && isReal(previous) ? previous : null;
  }

  /**
   * Returns the instruction before the given node, or null if a jump may lead between them: there a
   * stack map frame stands.
   */
  public static AbstractInsnNode previousInFlow(AbstractInsnNode insn) {
    AbstractInsnNode previous = insn.getPrevious();
    while (previous != null && !isReal(previous)) {
      if (previous.getType() == AbstractInsnNode.FRAME) {
        return null;
      }
      previous = previous.getPrevious();
    }
    return previous;
  }
}
