package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.scan.YieldBox;
import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * From which nodes of a body it may run on for long, or need memory, before it is suspended or
 * ends: a call, an object, a loop. On all other paths what is dead is let go soon enough by the
 * suspension or the end.
 */
final class LongPaths {
  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final BitSet nodes = new BitSet();

  private LongPaths(MethodNode method, ControlFlowGraph flow) {
    this.method = method;
    this.flow = flow;
  }

  /** Returns the indices of the nodes. */
  static BitSet in(MethodNode method, ControlFlowGraph flow) {
    LongPaths paths = new LongPaths(method, flow);
    while (paths.pass()) {
      continue;
    }
    return paths.nodes;
  }

  private boolean pass() {
    int count = nodes.cardinality();
    for (int i = flow.size() - 1; i >= 0; i--) {
      nodes.set(i, nodes.get(i) || isLong(i));
    }
    return nodes.cardinality() != count;
  }

  private boolean isLong(int node) {
    AbstractInsnNode insn = method.instructions.get(node);
    if (SuspensionPoint.isAt(insn)) {
      return false;
    }
    return takesLong(insn)
        || leadsOn(node, flow.successors(node))
        || insn.getOpcode() == Opcodes.ATHROW && leadsOn(node, flow.handlers(node));
  }

  private boolean leadsOn(int node, int[] targets) {
    for (int target : targets) {
      if (target <= node || nodes.get(target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesLong(AbstractInsnNode insn) {
    return switch (insn.getOpcode()) {
      case Opcodes.NEW,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MULTIANEWARRAY,
          Opcodes.INVOKEDYNAMIC,
          Opcodes.MONITORENTER ->
          true;
      default ->
          insn instanceof MethodInsnNode call
              && Marker.of(call) == null
              && !YieldBox.converts(call);
    };
  }
}
