package dev.bobbin.samples.module2;

import java.util.Iterator;

/**
 * A countdown as Java has always had it: an iterable class, and an iterator class to go with it.
 */
final class Bomb implements Iterable<Integer> {
  private final int seconds;

  Bomb(int seconds) {
    this.seconds = seconds;
  }

  @Override
  public Iterator<Integer> iterator() {
    return new BombIterator(seconds);
  }
}
