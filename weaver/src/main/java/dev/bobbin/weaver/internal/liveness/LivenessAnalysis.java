package dev.bobbin.weaver.internal.liveness;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.BitSet;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Computes {@link Liveness}, backward to a fixed point.
 *
 * <p>What a handler reads is live at each node of its range, before and after a store: the verifier
 * asks for it there, whether or not the instruction can throw.
 */
public final class LivenessAnalysis {
  private static final int[] NONE = {};

  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final Predicate<AbstractInsnNode> end;
  private final boolean handled;
  private final BitSet[] live;

  private LivenessAnalysis(
      MethodNode method, ControlFlowGraph flow, Predicate<AbstractInsnNode> end, boolean handled) {
    this.method = method;
    this.end = end;
    this.handled = handled;
    this.flow = flow;
    this.live = new BitSet[flow.size()];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
    }
  }

  /** Analyses a method. */
  public static Liveness analyze(MethodNode method, ControlFlowGraph flow) {
    return new LivenessAnalysis(method, flow, insn -> false, true).liveness();
  }

  /** Analyses a method as if no exception were thrown, and nothing came behind certain nodes. */
  public static Liveness upTo(
      Predicate<AbstractInsnNode> end, MethodNode method, ControlFlowGraph flow) {
    return new LivenessAnalysis(method, flow, end, false).liveness();
  }

  private Liveness liveness() {
    while (pass()) {
      continue;
    }
    return new Liveness(method, live);
  }

  /** Returns whether something has changed that this pass had looked at before. */
  private boolean pass() {
    boolean changed = false;
    BitSet current = new BitSet();
    for (int i = live.length - 1; i >= 0; i--) {
      current.clear();
      AbstractInsnNode insn = method.instructions.get(i);
      if (!end.test(insn)) {
        for (int successor : flow.successors(i)) {
          current.or(live[successor]);
        }
      }
      transfer(insn, current);
      for (int handler : handled ? flow.handlers(i) : NONE) {
        current.or(live[handler]);
      }
      if (!current.equals(live[i])) {
        live[i] = (BitSet) current.clone();
        changed |= flow.isEnteredFromBehind(i);
      }
    }
    return changed;
  }

  private static void transfer(AbstractInsnNode insn, BitSet live) {
    if (insn instanceof IincInsnNode increment) {
      live.set(increment.var);
    } else if (insn instanceof VarInsnNode access) {
      boolean store = access.getOpcode() >= Opcodes.ISTORE && access.getOpcode() <= Opcodes.ASTORE;
      live.set(access.var, !store);
    }
  }
}
