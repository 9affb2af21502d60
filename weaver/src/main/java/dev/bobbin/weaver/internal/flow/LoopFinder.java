package dev.bobbin.weaver.internal.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds irreducible loops, which have more than one entry, in the control flow of a woven body:
 * there, control does not go on behind a suspension point, but comes back to it from outside.
 *
 * <p>HotSpot's loop optimisations only know loops with one entry.
 */
public final class LoopFinder {
  private final ControlFlowGraph flow;
  private final IntPredicate suspends;

  /** Bit i of {@code predecessors[n]} is set iff control goes from node i to node n. */
  private final BitSet[] predecessors;

  /** Bit i is set iff the body goes on at node i when it is resumed. */
  private final BitSet resumed = new BitSet();

  /** Reads the flow of a method in which control may be suspended at some nodes. */
  public LoopFinder(ControlFlowGraph flow, IntPredicate suspends) {
    this.flow = flow;
    this.suspends = suspends;
    this.predecessors = new BitSet[flow.size()];
    for (int i = 0; i < predecessors.length; i++) {
      predecessors[i] = new BitSet();
    }
    reach(0);
  }

  /** Labels behind the end of the code lead nowhere from nowhere: only what is reached counts. */
  private void reach(int start) {
    BitSet reached = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>(List.of(start));
    while (!pending.isEmpty()) {
      int node = pending.pop();
      if (!reached.get(node)) {
        reached.set(node);
        for (int successor : edges(node)) {
          predecessors[successor].set(node);
          pending.push(successor);
        }
        if (suspends.test(node)) {
          resumed.set(node + 1);
          pending.push(node + 1);
        }
      }
    }
  }

  /** Returns where control goes from a node, in this resumption of the body. */
  public List<Integer> edges(int node) {
    return suspends.test(node) ? flow.exceptionEdges(node) : flow.edges(node);
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
    BitSet entries = new BitSet();
    nodes.stream()
        .filter(node -> node == 0 || resumed.get(node) || !isSubset(predecessors[node], nodes))
        .forEach(entries::set);
    return entries;
  }

  private static boolean isSubset(BitSet subset, BitSet set) {
    BitSet rest = (BitSet) subset.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }
}
