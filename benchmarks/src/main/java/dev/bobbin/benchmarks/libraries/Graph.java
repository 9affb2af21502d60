package dev.bobbin.benchmarks.libraries;

import java.util.ArrayList;
import java.util.List;

/** A directed graph; all vertices can be reached from the first one, which is 0. */
final class Graph {
  private final List<List<Integer>> targets = new ArrayList<>();

  Graph(int vertices) {
    for (int vertex = 0; vertex < vertices; vertex++) {
      targets.add(
          List.of(
              (vertex * 7 + 1) % vertices, (vertex * 13 + 5) % vertices, (vertex + 1) % vertices));
    }
  }

  List<Integer> targets(Integer vertex) {
    return targets.get(vertex);
  }

  /** Who is told what a search does. */
  interface Listener {

    /** The search follows an edge. */
    void edge(Integer source, Integer target);

    /** The search has found a vertex. */
    void found(Integer vertex);

    /** The search has left a vertex. */
    void finished(Integer vertex);
  }

  /** Counts what it is told. */
  static final class Counter implements Listener {
    private long told;

    @Override
    public void edge(Integer source, Integer target) {
      told++;
    }

    @Override
    public void found(Integer vertex) {
      told += 2;
    }

    @Override
    public void finished(Integer vertex) {
      told += 3;
    }

    long told() {
      return told;
    }
  }
}
