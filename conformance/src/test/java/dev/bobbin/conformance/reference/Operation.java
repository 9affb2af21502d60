package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.function.Supplier;

/**
 * One thing that is done to a generator.
 *
 * @param name what the trace calls it
 * @param action does it; returns the text of its outcome
 */
public record Operation(String name, Action action) {

  /** Does something to a generator, and may fail. */
  public interface Action {
    /** Returns the text of what came out. */
    String perform(Coroutine<Object, Object, Object> generator) throws Throwable;
  }

  /** Asks for the next value. */
  public static Operation next() {
    return new Operation("next", generator -> yielded(generator.next()));
  }

  /** Looks ahead. */
  public static Operation hasNext() {
    return new Operation("hasNext", generator -> "is " + generator.hasNext());
  }

  /** Sends a value. */
  public static Operation send(Object value) {
    return new Operation(
        "send " + ValueText.of(value), generator -> yielded(generator.send(value)));
  }

  /** Closes. */
  public static Operation close() {
    return new Operation(
        "close",
        generator -> {
          generator.close();
          return "returns";
        });
  }

  /** Hands all that is left to a consumer. */
  public static Operation forEach() {
    return new Operation("forEach", generator -> new Traversal(generator, 0, () -> "").run());
  }

  /**
   * Hands all that is left to a consumer that drives the generator itself at one value.
   *
   * @param at the number of that value, from 1
   */
  public static Operation forEach(int at, Operation then) {
    return new Operation(
        "forEach, at value " + at + " " + then.name(),
        generator ->
            new Traversal(generator, at, () -> then.name() + " " + then.outcome(generator)).run());
  }

  /** Hands all that is left to a consumer that throws at one value. */
  public static Operation forEach(int at, Supplier<? extends Throwable> exception) {
    return new Operation(
        "forEach, at value " + at + " throws " + ValueText.of(exception.get()),
        generator -> new Traversal(generator, at, () -> fail(exception.get())).run());
  }

  private static String fail(Throwable exception) throws Throwable {
    throw exception;
  }

  /** Raises an exception, a new one for each run. */
  public static Operation raise(Supplier<? extends Throwable> exception) {
    return new Operation(
        "raise " + ValueText.of(exception.get()), generator -> raise(generator, exception.get()));
  }

  private static String raise(Coroutine<Object, Object, Object> generator, Throwable exception)
      throws Throwable {
    try {
      return yielded(generator.raise(exception));
    } catch (Throwable thrown) {
      if (thrown == exception) {
        return "raises the same";
      }
      throw thrown;
    }
  }

  private static String yielded(Object value) {
    return "yields " + ValueText.of(value);
  }

  /** Does it; returns the text of what came out. */
  String outcome(Coroutine<Object, Object, Object> generator) {
    try {
      return action.perform(generator);
    } catch (StopIteration stop) {
      return "stops with " + ValueText.of(stop.value());
    } catch (Throwable thrown) {
      return "raises " + ValueText.of(thrown);
    }
  }
}
