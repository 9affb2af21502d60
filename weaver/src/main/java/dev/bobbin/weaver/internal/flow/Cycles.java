package dev.bobbin.weaver.internal.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The nodes of a method to which control can come back. */
public final class Cycles {

  private Cycles() {}

  /** Returns the indices of the nodes, for a method of limited size. */
  public static BitSet in(ControlFlowGraph flow) {
    BitSet all = new BitSet();
    all.set(0, flow.size());
    BitSet nodes = new BitSet();
    new StrongComponents(all, node -> edges(flow, node)).find().forEach(nodes::or);
    return nodes;
  }

  private static List<Integer> edges(ControlFlowGraph flow, int node) {
    List<Integer> edges = new ArrayList<>();
    for (int successor : flow.successors(node)) {
      edges.add(successor);
    }
    for (int handler : flow.handlers(node)) {
      edges.add(handler);
    }
    return edges;
  }
}
