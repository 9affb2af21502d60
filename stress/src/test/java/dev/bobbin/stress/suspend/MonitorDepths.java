package dev.bobbin.stress.suspend;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** How many monitors are held at most before each instruction: nobody can suspend there. */
final class MonitorDepths {
  private static final int DEEPEST = 100;

  private final MethodNode method;
  private final InsnList insns;
  private final int[] depths;
  private final Deque<Integer> pending = new ArrayDeque<>();

  private MonitorDepths(MethodNode method) {
    this.method = method;
    this.insns = method.instructions;
    this.depths = new int[insns.size()];
    Arrays.fill(depths, -1);
  }

  /** Computes the depths of a method; code that is not reachable counts as holding none. */
  static MonitorDepths of(MethodNode method) {
    MonitorDepths result = new MonitorDepths(method);
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.MONITORENTER) {
        result.solve();
        break;
      }
    }
    return result;
  }

  /** Returns whether a monitor may be held right before the instruction. */
  boolean isHeldAt(AbstractInsnNode insn) {
    return depths[insns.indexOf(insn)] > 0;
  }

  private void solve() {
    flowTo(0, 0);
    while (!pending.isEmpty()) {
      int at = pending.pop();
      flowToHandlers(at);
      flowOn(insns.get(at), depths[at]);
    }
  }

  /** The JVM takes the first handler that fits: none behind one that takes everything. */
  private void flowToHandlers(int at) {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (insns.indexOf(block.start) <= at && at < insns.indexOf(block.end)) {
        flowTo(insns.indexOf(block.handler), depths[at]);
        if (block.type == null) {
          return;
        }
      }
    }
  }

  private void flowOn(AbstractInsnNode insn, int before) {
    int after = after(insn, before);
    if (insn instanceof JumpInsnNode jump) {
      flowTo(insns.indexOf(jump.label), after);
    } else if (insn instanceof TableSwitchInsnNode table) {
      table.labels.forEach(label -> flowTo(insns.indexOf(label), after));
      flowTo(insns.indexOf(table.dflt), after);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      for (LabelNode label : lookup.labels) {
        flowTo(insns.indexOf(label), after);
      }
      flowTo(insns.indexOf(lookup.dflt), after);
    }
    if (Code.fallsThrough(insn)) {
      flowTo(insns.indexOf(insn.getNext()), after);
    }
  }

  private static int after(AbstractInsnNode insn, int before) {
    return switch (insn.getOpcode()) {
      case Opcodes.MONITORENTER -> Math.min(before + 1, DEEPEST);
      case Opcodes.MONITOREXIT -> Math.max(before - 1, 0);
      default -> before;
    };
  }

  private void flowTo(int at, int depth) {
    if (depth > depths[at]) {
      depths[at] = depth;
      pending.push(at);
    }
  }
}
