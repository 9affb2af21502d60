package dev.bobbin.weaver.internal.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The strongly connected components of a graph that contain a cycle, by Tarjan's algorithm.
 *
 * <p>It recurses along paths: only for methods of limited size.
 */
final class StrongComponents {
  private final BitSet within;
  private final IntFunction<List<Integer>> edges;
  private final Map<Integer, Integer> indices = new HashMap<>();
  private final Map<Integer, Integer> lowLinks = new HashMap<>();
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final BitSet onStack = new BitSet();
  private final List<BitSet> components = new ArrayList<>();

  StrongComponents(BitSet within, IntFunction<List<Integer>> edges) {
    this.within = within;
    this.edges = edges;
  }

  List<BitSet> find() {
    within.stream().filter(node -> !indices.containsKey(node)).forEach(this::visit);
    return components;
  }

  private void visit(int node) {
    indices.put(node, indices.size());
    lowLinks.put(node, indices.get(node));
    stack.push(node);
    onStack.set(node);
    for (int successor : edges.apply(node)) {
      if (!within.get(successor)) {
        continue;
      }
      if (!indices.containsKey(successor)) {
        visit(successor);
        lowLinks.merge(node, lowLinks.get(successor), Math::min);
      } else if (onStack.get(successor)) {
        lowLinks.merge(node, indices.get(successor), Math::min);
      }
    }
    if (lowLinks.get(node).equals(indices.get(node))) {
      pop(node);
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
