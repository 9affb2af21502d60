package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.liveness.LivenessAnalysis;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which of the restored variables a body may read before it is suspended the next time; the others
 * are restored for debuggers, and for what comes after.
 */
final class FirstReads {
  private final Set<Spill> arguments;
  private final Map<PointPlan, Set<Spill>> behind = new IdentityHashMap<>();

  /** Computes them; the plan is for the method as it is, and so is the flow. */
  FirstReads(MethodNode method, ControlFlowGraph flow, SpillPlan plan) {
    Liveness read = LivenessAnalysis.upTo(SuspensionPoint::isAt, method, flow);
    arguments = read(read, method.instructions.getFirst(), plan.arguments());
    for (PointPlan point : plan.points()) {
      behind.put(point, read(read, point.point().call().getNext(), point.locals()));
    }
  }

  private static Set<Spill> read(Liveness read, AbstractInsnNode from, List<Spill> locals) {
    Set<Spill> live = new HashSet<>();
    for (Spill local : locals) {
      if (read.isLive(from, local.slot())) {
        live.add(local);
      }
    }
    return live;
  }

  boolean includesArgument(Spill argument) {
    return arguments.contains(argument);
  }

  /** Returns whether a variable is read behind one of the points. */
  boolean includes(List<PointPlan> points, Spill local) {
    for (PointPlan point : points) {
      if (behind.get(point).contains(local)) {
        return true;
      }
    }
    return false;
  }
}
