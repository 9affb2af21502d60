package dev.bobbin.weaver.internal.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The strongly connected components of a graph that contain a cycle, by Tarjan's algorithm. */
final class StrongComponents {
  private final BitSet within;
  private final IntFunction<List<Integer>> edges;
  private final Map<Integer, Integer> indices = new HashMap<>();
  private final Map<Integer, Integer> lowLinks = new HashMap<>();
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final BitSet onStack = new BitSet();

  /** The nodes on the way to the one that is visited, the last one first. */
  private final Deque<Integer> path = new ArrayDeque<>();

  /** The edges that the nodes of the path have not followed yet. */
  private final Deque<Iterator<Integer>> rest = new ArrayDeque<>();

  private final List<BitSet> components = new ArrayList<>();

  StrongComponents(BitSet within, IntFunction<List<Integer>> edges) {
    this.within = within;
    this.edges = edges;
  }

  List<BitSet> find() {
    within.stream().filter(node -> !indices.containsKey(node)).forEach(this::visit);
    return components;
  }

  private void visit(int root) {
    enter(root);
    while (!path.isEmpty()) {
      int node = path.peek();
      if (rest.peek().hasNext()) {
        follow(node, rest.peek().next());
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    indices.put(node, indices.size());
    lowLinks.put(node, indices.get(node));
    stack.push(node);
    onStack.set(node);
    path.push(node);
    rest.push(edges.apply(node).iterator());
  }

  private void follow(int node, int successor) {
    if (!within.get(successor)) {
      return;
    }
    if (!indices.containsKey(successor)) {
      enter(successor);
    } else if (onStack.get(successor)) {
      lowLinks.merge(node, indices.get(successor), Math::min);
    }
  }

  private void leave(int node) {
    path.pop();
    rest.pop();
    if (lowLinks.get(node).equals(indices.get(node))) {
      pop(node);
    }
    if (!path.isEmpty()) {
      lowLinks.merge(path.peek(), lowLinks.get(node), Math::min);
    }
  }

  private void pop(int root) {
    BitSet component = new BitSet();
    int node;
    do {
      node = stack.pop();
      onStack.clear(node);
      component.set(node);
    } while (node != root);
    if (component.cardinality() > 1 || edges.apply(root).contains(root)) {
      components.add(component);
    }
  }
}
