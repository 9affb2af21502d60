package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The code by which a loop closes its generator. Nothing is let go in the middle of it, but behind:
 * it stays the same at each end of the loop, and tools know it for a {@code finally} block.
 */
final class LoopCloses {

  private LoopCloses() {}

  /** Returns the indices of its nodes, and of the labels before them. */
  static BitSet in(InsnList insns) {
    BitSet nodes = new BitSet();
    for (AbstractInsnNode insn : insns) {
      if (isClose(insn)) {
        add(insn, insns, nodes);
      }
    }
    return nodes;
  }

  private static boolean isClose(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && call.owner.equals(RuntimeMembers.LOOPS)
        && call.name.equals(RuntimeMembers.CLOSE_LOOP);
  }

  private static void add(AbstractInsnNode close, InsnList insns, BitSet nodes) {
    AbstractInsnNode first = close.getPrevious();
    AbstractInsnNode last = close;
    AbstractInsnNode thrown = close.getNext();
    AbstractInsnNode stored = first.getPrevious();
    if (stored != null && stored.getOpcode() == Opcodes.ASTORE) {
      first = stored;
    }
    if (thrown != null
        && Insns.next(thrown) != null
        && thrown.getOpcode() == Opcodes.ALOAD
        && Insns.next(thrown).getOpcode() == Opcodes.ATHROW) {
      last = Insns.next(thrown);
    }
    while (first.getPrevious() != null && !Insns.isReal(first.getPrevious())) {
      first = first.getPrevious();
    }
    nodes.set(insns.indexOf(first), insns.indexOf(last) + 1);
  }
}
