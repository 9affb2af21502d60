package dev.bobbin.benchmarks.libraries;

import java.util.List;

/** Iterators over lists that they make, and that somebody keeps. */
public abstract class ListsShape extends Shape<List<Integer>> {

  /** The list that was read last: nobody makes a list that never leaves the loop. */
  private List<Integer> kept;

  @Override
  protected long read(List<Integer> element) {
    kept = element;
    return element.get(0) + element.get(element.size() - 1);
  }

  /** Returns the list that was read last. */
  public List<Integer> kept() {
    return kept;
  }
}
