package dev.bobbin;

import java.util.NoSuchElementException;

/** How generators that users implement tell of their end: by exceptions. */
final class Ends {

  private Ends() {}

  /** Makes the return value of a generator that has ended be no news to a later {@code next}. */
  static void take(Gen<?> generator) {
    if (generator.state() == Gen.State.CLOSED) {
      try {
        generator.next();
      } catch (NoSuchElementException end) {
        // This is the end that is taken.
      }
    }
  }

  /** Returns the end that an exception tells of, or throws it if it does not. */
  @SuppressWarnings("unchecked")
  static <Y, R> Step<Y, R> step(Coroutine<Y, ?, R> coroutine, NoSuchElementException end) {
    if (end instanceof StopIteration stop) {
      return new Step.Returned<>((R) stop.value());
    }
    if (coroutine.state() == Gen.State.CLOSED) {
      return new Step.Returned<>(coroutine.result());
    }
    throw end;
  }
}
