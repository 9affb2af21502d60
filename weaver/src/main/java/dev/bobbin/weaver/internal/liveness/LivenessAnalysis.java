package dev.bobbin.weaver.internal.liveness;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.BitSet;
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
  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final BitSet[] live;

  private LivenessAnalysis(MethodNode method, ControlFlowGraph flow) {
    this.method = method;
    this.flow = flow;
    this.live = new BitSet[flow.size()];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
    }
  }

  /** Analyses a method. */
  public static Liveness analyze(MethodNode method, ControlFlowGraph flow) {
    LivenessAnalysis analysis = new LivenessAnalysis(method, flow);
    while (analysis.pass()) {
      continue;
    }
    return new Liveness(method, analysis.live);
  }

  private boolean pass() {
    boolean changed = false;
    BitSet current = new BitSet();
    for (int i = live.length - 1; i >= 0; i--) {
      current.clear();
      for (int successor : flow.successors(i)) {
        current.or(live[successor]);
      }
      transfer(method.instructions.get(i), current);
      for (int handler : flow.handlers(i)) {
        current.or(live[handler]);
      }
      if (!current.equals(live[i])) {
        live[i] = (BitSet) current.clone();
        changed = true;
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
