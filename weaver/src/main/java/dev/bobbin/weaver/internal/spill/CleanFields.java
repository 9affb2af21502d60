package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.BitSet;
import java.util.Map;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which fields hold, on every path to a node of a method, what their local variable holds there: no
 * suspension needs to store them again.
 *
 * <p>To a handler leads what is true both before a node of its range and behind it.
 */
final class CleanFields {
  private static final BitSet NONE = new BitSet();

  private final InsnList insns;
  private final ControlFlowGraph flow;
  private final SlotFields slots;
  private final Map<Integer, BitSet> spilled;
  private final Map<Integer, BitSet> early;
  private final BitSet[] before;

  /**
   * Computes the fields, forward to a fixed point.
   *
   * @param arguments the fields that the factory sets
   * @param spilled the fields whose locals survive a suspension point, by node; behind it they hold
   *     them, whether or not they are stored there
   * @param early the fields that are stored behind an instruction which sets their variable, by
   *     node
   */
  CleanFields(
      MethodNode method,
      ControlFlowGraph flow,
      SlotFields slots,
      BitSet arguments,
      Map<Integer, BitSet> spilled,
      Map<Integer, BitSet> early) {
    this.insns = method.instructions;
    this.flow = flow;
    this.slots = slots;
    this.spilled = spilled;
    this.early = early;
    this.before = new BitSet[flow.size()];
    startWith(arguments);
    while (pass()) {
      continue;
    }
  }

  /** All fields are clean before a node until a path to it shows the contrary. */
  private void startWith(BitSet arguments) {
    BitSet all = slots.all();
    for (int i = 0; i < before.length; i++) {
      before[i] = (BitSet) (i == 0 ? arguments : all).clone();
    }
  }

  /** Returns whether something has changed that this pass had gone by. */
  private boolean pass() {
    boolean changed = false;
    for (int i = 0; i < before.length; i++) {
      BitSet after = after(i);
      for (int successor : flow.successors(i)) {
        changed |= retain(successor, after) && successor <= i;
      }
      for (int handler : flow.handlers(i)) {
        changed |= (retain(handler, before[i]) | retain(handler, after)) && handler <= i;
      }
    }
    return changed;
  }

  private boolean retain(int node, BitSet fields) {
    int count = before[node].cardinality();
    before[node].and(fields);
    return before[node].cardinality() != count;
  }

  private BitSet after(int node) {
    BitSet overwritten = slots.overwrittenBy(insns.get(node));
    if (spilled.containsKey(node)) {
      return spilled.get(node);
    } else if (overwritten.isEmpty()) {
      return before[node];
    }
    BitSet after = (BitSet) before[node].clone();
    after.andNot(overwritten);
    after.or(early.getOrDefault(node, NONE));
    return after;
  }

  /** Bit f is set iff field f need not be stored before the node. */
  BitSet before(int node) {
    return before[node];
  }
}
