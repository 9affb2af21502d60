package dev.bobbin.weaver.internal.flow;

import java.util.BitSet;

/**
 * Finds irreducible loops, which have more than one entry, in the control flow of a woven body:
 * there, control does not go on behind a suspension point, but comes back to it from outside.
 *
 * <p>HotSpot's loop optimisations only know loops with one entry.
 */
public final class LoopFinder {
  private final ControlFlowGraph flow;
  private final BitSet suspending;

  /** Labels behind the end of the code lead nowhere from nowhere: only what is reached counts. */
  private final BitSet reached = new BitSet();

  /** Bit i is set iff the body goes on at node i when it is resumed. */
  private final BitSet resumed = new BitSet();

  /**
   * Reads the flow of a method.
   *
   * @param suspending bit i is set iff control may be suspended at node i
   */
  public LoopFinder(ControlFlowGraph flow, BitSet suspending) {
    this.flow = flow;
    this.suspending = suspending;
    reach();
  }

  private void reach() {
    BitSet pending = new BitSet();
    pending.set(0);
    for (int node = 0; node >= 0; node = pending.nextSetBit(0)) {
      pending.clear(node);
      reached.set(node);
      for (int successor : edges(node)) {
        pending.set(successor, !reached.get(successor));
      }
      if (suspending.get(node)) {
        resumed.set(node + 1);
        pending.set(node + 1, !reached.get(node + 1));
      }
    }
  }

  /** Returns where control goes from a node, in this resumption of the body. */
  public int[] edges(int node) {
    return suspending.get(node) ? flow.handlers(node) : flow.edges(node);
  }

  /** Returns an outermost loop that has more than one entry, or null. */
  public Loop withSecondEntry() {
    BitSet all = new BitSet();
    all.set(0, flow.size());
    return withSecondEntry(all);
  }

  private Loop withSecondEntry(BitSet within) {
    for (BitSet nodes : new StrongComponents(within, this::edges).find()) {
      BitSet entries = entries(nodes);
      int header = entries.isEmpty() ? nodes.nextSetBit(0) : entries.nextSetBit(0);
      entries.clear(header);
      if (!entries.isEmpty()) {
        return new Loop(nodes, header, entries);
      }
      BitSet inner = (BitSet) nodes.clone();
      inner.clear(header);
      Loop loop = withSecondEntry(inner);
      if (loop != null) {
        return loop;
      }
    }
    return null;
  }

  /** A node behind a suspension point is entered when the body is resumed. */
  private BitSet entries(BitSet nodes) {
    BitSet entries = (BitSet) resumed.clone();
    entries.set(0);
    for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
      if (!nodes.get(node)) {
        for (int successor : edges(node)) {
          entries.set(successor);
        }
      }
    }
    entries.and(nodes);
    return entries;
  }
}
