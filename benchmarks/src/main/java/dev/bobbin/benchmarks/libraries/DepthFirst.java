package dev.bobbin.benchmarks.libraries;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Setup;

/** The vertices of a graph in depth, with a listener for what happens on the way. */
public class DepthFirst extends Shape<Integer> {
  private Graph graph;

  /** Makes the graph. */
  @Setup
  public void makeGraph() {
    graph = new Graph(n);
  }

  @Override
  public Iterator<Integer> byHand() {
    return new DepthFirstByHand(graph, 0, new Graph.Counter());
  }

  @Override
  public Iterator<Integer> generated() {
    return new DepthFirstYielding(graph, 0, new Graph.Counter());
  }

  @Override
  protected long read(Integer element) {
    return element;
  }
}
