package dev.bobbin.weaver.internal.flow;

import java.util.BitSet;

/** The nodes of a method to which control can come back. */
public final class Cycles {

  private Cycles() {}

  /** Returns the indices of the nodes. */
  public static BitSet in(ControlFlowGraph flow) {
    BitSet all = new BitSet();
    all.set(0, flow.size());
    BitSet nodes = new BitSet();
    for (BitSet component : new StrongComponents(all, flow::edges).find()) {
      nodes.or(component);
    }
    return nodes;
  }
}
