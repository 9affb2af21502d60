package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Removes the code of a method that nothing leads to, and ranges without code. */
final class DeadCode {

  private DeadCode() {}

  static void remove(MethodNode method) {
    BitSet reached = reached(new ControlFlowGraph(method));
    AbstractInsnNode[] nodes = method.instructions.toArray();
    for (int i = 0; i < nodes.length; i++) {
      if (!reached.get(i) && !(nodes[i] instanceof LabelNode)) {
        method.instructions.remove(nodes[i]);
      }
    }
    method.tryCatchBlocks.removeIf(range -> isEmpty(range.start, range.end));
    if (method.localVariables != null) {
      method.localVariables.removeIf(variable -> isEmpty(variable.start, variable.end));
    }
  }

  private static BitSet reached(ControlFlowGraph flow) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    reached.set(0);
    open.add(0);
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int next : flow.successors(node)) {
        add(next, reached, open);
      }
      for (int next : flow.handlers(node)) {
        add(next, reached, open);
      }
    }
    return reached;
  }

  private static void add(int node, BitSet reached, Deque<Integer> open) {
    if (!reached.get(node)) {
      reached.set(node);
      open.add(node);
    }
  }

  private static boolean isEmpty(LabelNode start, LabelNode end) {
    AbstractInsnNode node = start;
    while (node != null && node != end && !Insns.isReal(node)) {
      node = node.getNext();
    }
    return node == null || node == end;
  }
}
