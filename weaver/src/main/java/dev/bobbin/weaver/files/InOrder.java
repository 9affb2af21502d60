package dev.bobbin.weaver.files;

import java.io.IOException;
import java.util.List;

/**
 * Does the same with many things on all cores, and hands on what becomes of each in their order:
 * the first failure in that order, too.
 */
final class InOrder {

  /** What becomes of so many is kept at once. */
  private static final int BATCH = 64;

  private InOrder() {}

  /** What is done with a thing, by several threads at once. */
  interface Work<T, R> {
    R apply(T thing) throws IOException;
  }

  /** Who gets what became of it. */
  interface Next<T, R> {
    void accept(T thing, R result) throws IOException;
  }

  static <T, R> void forEach(List<T> all, Work<T, R> work, Next<T, R> next) throws IOException {
    for (int from = 0; from < all.size(); from += BATCH) {
      List<T> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      List<Outcome<R>> outcomes =
          batch.parallelStream().map(thing -> Outcome.of(work, thing)).toList();
      for (int i = 0; i < batch.size(); i++) {
        next.accept(batch.get(i), outcomes.get(i).get());
      }
    }
  }

  /**
   * A result or a failure.
   *
   * @param failure null if there is a result
   */
  private record Outcome<R>(R result, Throwable failure) {

    static <T, R> Outcome<R> of(Work<T, R> work, T thing) {
      try {
        return new Outcome<>(work.apply(thing), null);
      } catch (IOException | RuntimeException | Error failure) {
        return new Outcome<>(null, failure);
      }
    }

    R get() throws IOException {
      if (failure instanceof IOException unreadable) {
        throw unreadable;
      } else if (failure instanceof RuntimeException unexpected) {
        throw unexpected;
      } else if (failure instanceof Error error) {
        throw error;
      }
      return result;
    }
  }
}
