package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which reference fields may hold an object before each node of a method: those that the last
 * suspension on some path to it has kept, or that were stored since.
 */
final class ReferenceFlow {
  private final ControlFlowGraph flow;
  private final Map<Integer, BitSet> kept;
  private final Map<Integer, BitSet> early;
  private final BitSet[] before;

  /**
   * Computes the flow, forward to a fixed point.
   *
   * @param arguments the fields that are set at the start
   * @param kept what each suspension point keeps, by node; all other fields are null after it
   * @param early the fields that are set where their variable is, by node
   */
  ReferenceFlow(
      ControlFlowGraph flow,
      BitSet arguments,
      Map<Integer, BitSet> kept,
      Map<Integer, BitSet> early) {
    this.flow = flow;
    this.kept = kept;
    this.early = early;
    this.before = new BitSet[flow.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    before[0].or(arguments);
    while (pass()) {
      continue;
    }
  }

  private boolean pass() {
    boolean changed = false;
    for (int i = 0; i < before.length; i++) {
      BitSet after = after(i);
      for (int successor : flow.successors(i)) {
        changed |= add(successor, after);
      }
      for (int handler : flow.handlers(i)) {
        changed |= add(handler, before[i]) | add(handler, after);
      }
    }
    return changed;
  }

  private BitSet after(int node) {
    if (!early.containsKey(node)) {
      return kept.getOrDefault(node, before[node]);
    }
    BitSet after = (BitSet) before[node].clone();
    after.or(early.get(node));
    return after;
  }

  private boolean add(int node, BitSet fields) {
    int count = before[node].cardinality();
    before[node].or(fields);
    return before[node].cardinality() != count;
  }

  /** Bit f is set iff field f may hold an object before the node. */
  BitSet before(int node) {
    return before[node];
  }

  static BitSet references(List<Spill> spills) {
    BitSet fields = new BitSet();
    for (Spill spill : spills) {
      if (spill.field() != null && spill.field().isReference()) {
        fields.set(spill.field().index());
      }
    }
    return fields;
  }
}
