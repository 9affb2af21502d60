package dev.bobbin.itertools;

import java.util.Iterator;

/**
 * An iterator that several {@link TeeBranch branches} read: a linked list of the values that one of
 * them has seen and another has not. What all have seen is reachable from none.
 */
final class Tee<T> {
  private final Iterator<? extends T> iterator;
  private final Sources sources;
  private int branches;
  private boolean running;

  /** A place between two values. */
  static final class Link<T> {
    /** The value behind this place, if {@link #next} is not null. */
    T value;

    Link<T> next;
  }

  Tee(Iterator<? extends T> iterator, Sources sources) {
    this.iterator = iterator;
    this.sources = sources;
  }

  /** Notes that there is one more branch. */
  void hold() {
    branches++;
  }

  /** Returns whether there is a value behind the place. */
  boolean fetch(Link<T> place) {
    if (place.next != null) {
      return true;
    }
    if (running) {
      throw new IllegalStateException("cannot re-enter the tee iterator");
    }
    running = true;
    try {
      return append(place);
    } finally {
      running = false;
    }
  }

  private boolean append(Link<T> place) {
    if (!iterator.hasNext()) {
      return false;
    }
    place.value = iterator.next();
    place.next = new Link<>();
    return true;
  }

  /** Closes the sources when no branch is left. */
  void release() {
    if (--branches == 0) {
      sources.close();
    }
  }
}
