package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.openjdk.jmh.annotations.Setup;

/** The vertices of a graph, those nearer to the start first. */
public class BreadthFirst extends Shape<Integer> {
  private Graph graph;

  /** Makes the graph. */
  @Setup
  public void makeGraph() {
    graph = new Graph(n);
  }

  @Override
  public Iterator<Integer> byHand() {
    return new Queueing(graph, 0);
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding(graph, 0);
  }

  @Override
  protected long read(Integer element) {
    return element;
  }

  /** By hand. */
  static final class Queueing implements Iterator<Integer> {
    private final Graph graph;
    private final Queue<Integer> queue = new ArrayDeque<>();
    private final Set<Integer> seen = new HashSet<>();

    Queueing(Graph graph, Integer start) {
      this.graph = graph;
      queue.add(start);
      seen.add(start);
    }

    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public Integer next() {
      if (queue.isEmpty()) {
        throw new NoSuchElementException();
      }
      Integer vertex = queue.remove();
      for (Integer target : graph.targets(vertex)) {
        if (seen.add(target)) {
          queue.add(target);
        }
      }
      return vertex;
    }
  }

  /** As a generator. */
  static final class Yielding implements Iterator<Integer> {
    private final Gen<Integer> elements;

    Yielding(Graph graph, Integer start) {
      this.elements = elements(graph, start);
    }

    @Generator
    private static Gen<Integer> elements(Graph graph, Integer start) {
      Queue<Integer> queue = new ArrayDeque<>();
      Set<Integer> seen = new HashSet<>();
      queue.add(start);
      seen.add(start);
      while (!queue.isEmpty()) {
        Integer vertex = queue.remove();
        Gen.yield(vertex);
        for (Integer target : graph.targets(vertex)) {
          if (seen.add(target)) {
            queue.add(target);
          }
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
}
