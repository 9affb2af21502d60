package dev.bobbin.benchmarks.hand;

/** Counts the exceptions that are thrown into it. */
public final class Recovering {
  private int caught;

  /** Catches the exception, and returns how many there have been. */
  public Integer raise(RuntimeException exception) {
    try {
      throw exception;
    } catch (RuntimeException expected) {
      caught++;
    }
    return caught;
  }
}
