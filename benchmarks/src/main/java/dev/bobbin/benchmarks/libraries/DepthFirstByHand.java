package dev.bobbin.benchmarks.libraries;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** A search in depth with one stack, of vertices to be visited and of those to be left. */
final class DepthFirstByHand implements Iterator<Integer> {

  /** Stands in the stack before a vertex that is left when it comes up again. */
  private static final Object LEAVE = new Object();

  private final Graph graph;
  private final Graph.Listener listener;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Boolean> visited = new HashMap<>();

  DepthFirstByHand(Graph graph, Integer start, Graph.Listener listener) {
    this.graph = graph;
    this.listener = listener;
    visited.put(start, false);
    stack.push(start);
  }

  @Override
  public boolean hasNext() {
    while (!stack.isEmpty()) {
      Object top = stack.peek();
      if (top == LEAVE) {
        stack.pop();
        listener.finished((Integer) stack.pop());
      } else if (visited.get((Integer) top)) {
        stack.pop();
      } else {
        return true;
      }
    }
    return false;
  }

  @Override
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Integer vertex = (Integer) stack.pop();
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
    return vertex;
  }
}
