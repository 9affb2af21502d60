package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where control goes from an instruction, exceptions apart. */
final class Edges {

  private Edges() {}

  /** Returns the labels that an instruction jumps to. */
  static List<LabelNode> jumps(AbstractInsnNode insn) {
    List<LabelNode> labels = new ArrayList<>();
    if (insn instanceof JumpInsnNode jump) {
      labels.add(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      labels.addAll(table.labels);
      labels.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      labels.addAll(lookup.labels);
      labels.add(lookup.dflt);
    }
    return labels;
  }

  /** Returns the nodes to which control may go; the next instruction is one, a label another. */
  static List<AbstractInsnNode> from(AbstractInsnNode insn) {
    List<AbstractInsnNode> nodes = new ArrayList<>(jumps(insn));
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

  /** Makes an instruction jump elsewhere. */
  static void redirect(AbstractInsnNode insn, LabelNode from, LabelNode to) {
    if (insn instanceof JumpInsnNode jump) {
      jump.label = jump.label == from ? to : jump.label;
    } else if (insn instanceof TableSwitchInsnNode table) {
      table.labels.replaceAll(label -> label == from ? to : label);
      table.dflt = table.dflt == from ? to : table.dflt;
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      lookup.labels.replaceAll(label -> label == from ? to : label);
      lookup.dflt = lookup.dflt == from ? to : lookup.dflt;
    }
  }
}
