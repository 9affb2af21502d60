package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * Refuses suspension points at which a monitor is held: stack maps do not tell, so the depth of
 * monitors is a data flow of its own.
 */
final class MonitorRule {

  /** Ends the flow in code that enters monitors in a loop, which no compiler makes of Java. */
  private static final int DEEPEST = 255;

  private static final int UNKNOWN = -1;

  private final InsnList insns;
  private final ControlFlowGraph flow;
  private final ExceptionTargets targets;
  private final int[] depths;
  private final Deque<Integer> pending = new ArrayDeque<>();

  private MonitorRule(CheckedBody body) {
    this.insns = body.method().instructions;
    this.flow = body.flow();
    this.targets = new ExceptionTargets(body.method());
    this.depths = new int[flow.size()];
  }

  static void check(CheckedBody body, Findings findings) {
    if (!entersMonitor(body.method())) {
      return;
    }
    MonitorRule rule = new MonitorRule(body);
    rule.solve();
    for (SuspensionPoint point : body.points()) {
      if (rule.depths[rule.insns.indexOf(point.call())] > 0) {
        findings.at(
            point.call(),
            body.method(),
            DiagnosticCode.YIELD_IN_SYNCHRONIZED,
            BodyTexts.inSynchronized(point.marker().source()));
      }
    }
  }

  private static boolean entersMonitor(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.MONITORENTER) {
        return true;
      }
    }
    return false;
  }

  private void solve() {
    Arrays.fill(depths, UNKNOWN);
    flowTo(0, 0);
    while (!pending.isEmpty()) {
      int node = pending.pop();
      int before = depths[node];
      for (int handler : targets.of(node)) {
        flowTo(handler, before);
      }
      for (int successor : flow.successors(node)) {
        flowTo(successor, after(node, before));
      }
    }
  }

  private int after(int node, int before) {
    return switch (insns.get(node).getOpcode()) {
      case Opcodes.MONITORENTER -> Math.min(before + 1, DEEPEST);
      case Opcodes.MONITOREXIT -> Math.max(before - 1, 0);
      default -> before;
    };
  }

  private void flowTo(int node, int depth) {
    if (depth > depths[node]) {
      depths[node] = depth;
      pending.push(node);
    }
  }
}
