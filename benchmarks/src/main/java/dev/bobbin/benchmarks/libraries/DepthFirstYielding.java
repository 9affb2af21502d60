package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** {@link DepthFirstByHand} as a generator. */
final class DepthFirstYielding implements Iterator<Integer> {
  private static final Object LEAVE = new Object();
  private final Gen<Integer> elements;

  DepthFirstYielding(Graph graph, Integer start, Graph.Listener listener) {
    this.elements = elements(graph, start, listener);
  }

  @Generator
  private static Gen<Integer> elements(Graph graph, Integer start, Graph.Listener listener) {
    Deque<Object> stack = new ArrayDeque<>();
    Map<Integer, Boolean> visited = new HashMap<>();
    visited.put(start, false);
    stack.push(start);
    while (!stack.isEmpty()) {
      Object top = stack.pop();
      if (top == LEAVE) {
        listener.finished((Integer) stack.pop());
      } else if (!visited.get((Integer) top)) {
        Integer vertex = (Integer) top;
        visited.put(vertex, true);
        listener.found(vertex);
        stack.push(vertex);
        stack.push(LEAVE);
        for (Integer target : graph.targets(vertex)) {
          listener.edge(vertex, target);
          if (!visited.getOrDefault(target, false)) {
            visited.put(target, false);
            stack.push(target);
          }
        }
        Gen.yield(vertex);
      }
    }
    return Gen.done();
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public Integer next() {
    return elements.next();
  }
}
