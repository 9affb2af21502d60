package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.liveness.LivenessAnalysis;
import dev.bobbin.weaver.internal.normalize.NormalizedGenerator;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.spill.SpillPlanner;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the passes before emission find out about one generator; names these passes.
 *
 * @param plan which live value goes to which field
 * @param liveness which variable is live where
 */
record Analysis(SpillPlan plan, Liveness liveness) {

  static Analysis of(NormalizedGenerator normalized) {
    MethodNode method = normalized.method();
    String owner = normalized.generator().host().name;
    TypeStates types = TypeAnalysis.analyze(owner, method, Analysis::needsTypes);
    ControlFlowGraph flow = normalized.flow();
    Liveness liveness = LivenessAnalysis.analyze(method, flow);
    return new Analysis(SpillPlanner.plan(normalized, types, liveness, flow), liveness);
  }

  private static boolean needsTypes(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.ASTORE || SuspensionPoint.isAt(insn);
  }
}
