package dev.bobbin.weaver.internal.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** The strongly connected components of a graph that contain a cycle, by Tarjan's algorithm. */
final class StrongComponents {
  private final BitSet within;
  private final IntFunction<int[]> edges;

  /** By node, in which order it was entered, from 1; 0 if it was not. */
  private final int[] indices;

  private final int[] lowLinks;
  private int entered;

  private final int[] stack;
  private int stackSize;
  private final BitSet onStack = new BitSet();

  /** The nodes on the way to the one that is visited, the last one at the end. */
  private final int[] path;

  /** The edges of the nodes of the path, and how many of them have been followed. */
  private final int[][] pathEdges;

  private final int[] followed;
  private int pathSize;

  private final List<BitSet> components = new ArrayList<>();

  StrongComponents(BitSet within, IntFunction<int[]> edges) {
    this.within = within;
    this.edges = edges;
    int size = within.length();
    this.indices = new int[size];
    this.lowLinks = new int[size];
    this.stack = new int[size];
    this.path = new int[size];
    this.pathEdges = new int[size][];
    this.followed = new int[size];
  }

  List<BitSet> find() {
    for (int node = within.nextSetBit(0); node >= 0; node = within.nextSetBit(node + 1)) {
      if (indices[node] == 0) {
        visit(node);
      }
    }
    return components;
  }

  private void visit(int root) {
    enter(root);
    while (pathSize > 0) {
      int last = pathSize - 1;
      if (followed[last] < pathEdges[last].length) {
        follow(path[last], pathEdges[last][followed[last]++]);
      } else {
        leave(path[last]);
      }
    }
  }

  private void enter(int node) {
    indices[node] = ++entered;
    lowLinks[node] = entered;
    stack[stackSize++] = node;
    onStack.set(node);
    path[pathSize] = node;
    pathEdges[pathSize] = edges.apply(node);
    followed[pathSize++] = 0;
  }

  private void follow(int node, int successor) {
    if (!within.get(successor)) {
      return;
    }
    if (indices[successor] == 0) {
      enter(successor);
    } else if (onStack.get(successor)) {
      lowLinks[node] = Math.min(lowLinks[node], indices[successor]);
    }
  }

  private void leave(int node) {
    pathSize--;
    if (lowLinks[node] == indices[node]) {
      pop(node);
    }
    if (pathSize > 0) {
      int before = path[pathSize - 1];
      lowLinks[before] = Math.min(lowLinks[before], lowLinks[node]);
    }
  }

  private void pop(int root) {
    if (stack[stackSize - 1] == root && !leadsToItself(root)) {
      onStack.clear(root);
      stackSize--;
      return;
    }
    BitSet component = new BitSet();
    int node;
    do {
      node = stack[--stackSize];
      onStack.clear(node);
      component.set(node);
    } while (node != root);
    components.add(component);
  }

  private boolean leadsToItself(int node) {
    for (int successor : edges.apply(node)) {
      if (successor == node) {
        return true;
      }
    }
    return false;
  }
}
