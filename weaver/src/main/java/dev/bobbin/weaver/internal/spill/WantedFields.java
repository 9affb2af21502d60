package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.BitSet;
import java.util.Map;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** Which fields are asked for at a later node, on some path that leaves their variable alone. */
final class WantedFields {
  private static final BitSet NONE = new BitSet();

  private final InsnList insns;
  private final ControlFlowGraph flow;
  private final SlotFields slots;
  private final Map<Integer, BitSet> wanted;
  private final BitSet[] before;

  /**
   * Computes the fields, backward to a fixed point.
   *
   * @param wanted the fields that are asked for, by node
   */
  WantedFields(
      MethodNode method, ControlFlowGraph flow, SlotFields slots, Map<Integer, BitSet> wanted) {
    this.insns = method.instructions;
    this.flow = flow;
    this.slots = slots;
    this.wanted = wanted;
    this.before = new BitSet[flow.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    while (pass()) {
      continue;
    }
  }

  /** Returns whether something has changed that this pass had looked at before. */
  private boolean pass() {
    boolean changed = false;
    for (int i = before.length - 1; i >= 0; i--) {
      BitSet fields = behind(i);
      fields.andNot(slots.overwrittenBy(insns.get(i)));
      fields.or(wanted.getOrDefault(i, NONE));
      for (int handler : flow.handlers(i)) {
        fields.or(before[handler]);
      }
      changed |= !fields.equals(before[i]) && flow.isEnteredFromBehind(i);
      before[i] = fields;
    }
    return changed;
  }

  /** Bit f is set iff field f is asked for behind the node, by a set of the caller's own. */
  BitSet behind(int node) {
    BitSet fields = new BitSet();
    for (int successor : flow.successors(node)) {
      fields.or(before[successor]);
    }
    return fields;
  }
}
