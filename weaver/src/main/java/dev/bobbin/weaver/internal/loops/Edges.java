package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Where control goes from an instruction, exceptions apart. */
final class Edges {

  private Edges() {}

  /** Returns the nodes to which control may go; the next instruction is one, a label another. */
  static List<AbstractInsnNode> from(AbstractInsnNode insn) {
    List<AbstractInsnNode> nodes = new ArrayList<>(Jumps.targets(insn));
    AbstractInsnNode next = Insns.next(insn);
    if (ControlFlowGraph.fallsThrough(insn) && next != null) {
      nodes.add(next);
    }
    return nodes;
  }

  /** Returns the instruction at a node. */
  static AbstractInsnNode target(AbstractInsnNode node) {
    return node.getOpcode() < 0 ? Insns.next(node) : node;
  }
}
