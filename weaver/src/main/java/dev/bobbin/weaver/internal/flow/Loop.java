package dev.bobbin.weaver.internal.flow;

import java.util.BitSet;

/**
 * A loop: nodes that all reach each other.
 *
 * @param nodes bit i is set iff node i belongs to it
 * @param header the node by which it is entered first
 * @param otherEntries bit i is set iff node i is another one by which it is entered
 */
public record Loop(BitSet nodes, int header, BitSet otherEntries) {}
