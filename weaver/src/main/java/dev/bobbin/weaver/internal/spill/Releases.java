package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Collects where the fields of a running body let go, in the order of the code. */
final class Releases {
  private final InsnList insns;
  private final ControlFlowGraph flow;
  private final SlotFields slots;
  private final HeldReferences held;
  private final List<SpillField> fields;
  private final List<Release> releases = new ArrayList<>();

  private Releases(
      MethodNode method,
      ControlFlowGraph flow,
      SlotFields slots,
      HeldReferences held,
      List<SpillField> fields) {
    this.insns = method.instructions;
    this.flow = flow;
    this.slots = slots;
    this.held = held;
    this.fields = fields;
  }

  static List<Release> of(
      MethodNode method,
      ControlFlowGraph flow,
      SlotFields slots,
      HeldReferences held,
      List<SpillField> fields) {
    Releases releases = new Releases(method, flow, slots, held, fields);
    for (int i = 0; i < flow.size(); i++) {
      releases.collect(i);
    }
    return releases.releases;
  }

  private void collect(int node) {
    boolean goesOn = ControlFlowGraph.fallsThrough(insns.get(node));
    if (goesOn && node + 1 < flow.size()) {
      add(node, place(node), null, held.released(node, node + 1));
    }
    Set<Integer> targets = new LinkedHashSet<>();
    int[] successors = flow.successors(node);
    for (int i = goesOn ? 1 : 0; i < successors.length; i++) {
      targets.add(successors[i]);
    }
    for (int target : targets) {
      LabelNode label = (LabelNode) insns.get(target);
      add(node, Release.Place.JUMP, label, held.released(node, target));
    }
  }

  /**
   * A handler need not accept what the last instruction of its range sets, so what stands behind
   * that could not be in the range.
   */
  private Release.Place place(int node) {
    return slots.overwrittenBy(insns.get(node)).isEmpty()
        ? Release.Place.BEHIND
        : Release.Place.BEFORE;
  }

  private void add(int node, Release.Place place, LabelNode target, BitSet released) {
    if (!released.isEmpty()) {
      AbstractInsnNode insn = insns.get(node);
      releases.add(new Release(insn, place, target, SpillField.of(released, fields)));
    }
  }
}
