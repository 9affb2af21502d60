package dev.bobbin.stress.suspend;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Questions about single instructions. */
final class Code {

  private Code() {}

  /** Returns whether the node is an instruction, and not a label, a line or a frame. */
  static boolean isReal(AbstractInsnNode node) {
    return node.getOpcode() >= 0;
  }

  /** Returns whether what follows the node may be reached through it. */
  static boolean fallsThrough(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return node.getNext() != null
        && opcode != Opcodes.GOTO
        && opcode != Opcodes.TABLESWITCH
        && opcode != Opcodes.LOOKUPSWITCH
        && opcode != Opcodes.ATHROW
        && !isReturn(node);
  }

  /** Returns whether the instruction returns from the method. */
  static boolean isReturn(AbstractInsnNode node) {
    return node.getOpcode() >= Opcodes.IRETURN && node.getOpcode() <= Opcodes.RETURN;
  }

  /** Returns the next instruction at or behind a node, or null. */
  static AbstractInsnNode realFrom(AbstractInsnNode node) {
    AbstractInsnNode at = node;
    while (at != null && !isReal(at)) {
      at = at.getNext();
    }
    return at;
  }

  /** Returns the last instruction before a node, or null. */
  static AbstractInsnNode realBefore(AbstractInsnNode node) {
    AbstractInsnNode at = node.getPrevious();
    while (at != null && !isReal(at)) {
      at = at.getPrevious();
    }
    return at;
  }
}
