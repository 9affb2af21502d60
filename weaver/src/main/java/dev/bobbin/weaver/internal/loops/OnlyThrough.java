package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** The instructions that control only reaches through the body of a loop. */
final class OnlyThrough {
  private final InsnList insns;
  private final ControlFlowGraph flow;
  private final LoopShape shape;
  private final BitSet otherwise;

  /** Analyses a method with a loop, whose condition stands before its body. */
  OnlyThrough(MethodNode method, LoopShape shape) {
    this.insns = method.instructions;
    this.flow = new ControlFlowGraph(method);
    this.shape = shape;
    this.otherwise = reachedWithoutTheBody();
  }

  private BitSet reachedWithoutTheBody() {
    BitSet reached = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>();
    pending.push(0);
    while (!pending.isEmpty()) {
      int node = pending.pop();
      if (!reached.get(node)) {
        reached.set(node);
        if (insns.get(node) == shape.test()) {
          pending.push(wayOut(node));
        } else {
          push(flow.successors(node), pending);
        }
        push(flow.handlers(node), pending);
      }
    }
    return reached;
  }

  private int wayOut(int test) {
    return shape.isTurnedRound() ? test + 1 : insns.indexOf(shape.test().label);
  }

  private static void push(int[] nodes, Deque<Integer> pending) {
    for (int node : nodes) {
      pending.push(node);
    }
  }

  /** Returns the condition, and what follows it up to the first that is reached otherwise. */
  Set<AbstractInsnNode> stretch() {
    Set<AbstractInsnNode> stretch = new LinkedHashSet<>();
    AbstractInsnNode insn = shape.header();
    while (Insns.next(insn) != shape.next()) {
      stretch.add(insn);
      insn = Insns.next(insn);
    }
    while (insn != null && !otherwise.get(insns.indexOf(insn))) {
      stretch.add(insn);
      insn = Insns.next(insn);
    }
    return stretch;
  }
}
