package dev.bobbin.conformance.reference;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** All the ways to drive a generator that is suspended a given number of times. */
public final class Scripts {

  /** The exceptions to raise: bodies catch some of them and not others. */
  private static final List<Supplier<Throwable>> EXCEPTIONS =
      List.of(
          () -> new IllegalStateException("raised"),
          () -> new ArithmeticException("raised"),
          () -> new IOException("raised"),
          () -> new GeneratorExit("raised"),
          () -> new StopIteration("raised"));

  private final int suspensions;
  private final List<Object> sent;
  private final List<Script> scripts = new ArrayList<>();

  private Scripts(int suspensions, List<Object> sent) {
    this.suspensions = suspensions;
    this.sent = sent;
  }

  /** Returns only the run by {@code next} to the end. */
  public static Script toTheEnd() {
    return new Script("next to the end", List.of(), true);
  }

  /**
   * Returns all ways.
   *
   * @param suspensions after how many values to interfere, at most
   * @param sent the values to send, in turn
   */
  public static List<Script> all(int suspensions, List<Object> sent) {
    return new Scripts(suspensions, sent).all();
  }

  private List<Script> all() {
    scripts.add(toTheEnd());
    sendAlways();
    lookAhead();
    add("for each", 0, Operation.forEach());
    add("for each after 1", 1, Operation.forEach());
    for (int at = 1; at <= suspensions; at++) {
      interfereInTraversal(at);
    }
    for (int after = 0; after <= suspensions; after++) {
      interfere(after);
    }
    return scripts;
  }

  private void sendAlways() {
    for (int first = 0; first < sent.size(); first++) {
      List<Operation> operations = nexts(1);
      for (int i = 0; i <= suspensions; i++) {
        operations.add(Operation.send(sent.get((first + i) % sent.size())));
      }
      add("send always, beginning with value " + first, operations);
    }
  }

  private void lookAhead() {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i <= suspensions; i++) {
      operations.addAll(List.of(Operation.hasNext(), Operation.hasNext(), Operation.next()));
    }
    operations.add(Operation.hasNext());
    add("hasNext before next", operations);
  }

  /** The consumer drives the generator, or throws what the body may not see. */
  private void interfereInTraversal(int at) {
    List<Operation> drives =
        List.of(
            Operation.next(),
            Operation.hasNext(),
            Operation.send(sent.get(at % sent.size())),
            Operation.raise(EXCEPTIONS.get(0)),
            Operation.forEach(),
            Operation.close());
    for (Operation drive : drives) {
      add("for each, at value " + at + " " + drive.name(), 0, Operation.forEach(at, drive));
    }
    for (Supplier<Throwable> exception : EXCEPTIONS) {
      add("for each, failing at value " + at, 0, Operation.forEach(at, exception));
    }
  }

  private void interfere(int after) {
    for (Supplier<Throwable> exception : EXCEPTIONS) {
      add("raise after " + after, after, Operation.raise(exception));
      add(
          "raise twice after " + after,
          after,
          Operation.raise(exception),
          Operation.raise(exception));
    }
    add("send after " + after, after, Operation.send(sent.get(after % sent.size())));
    add("close after " + after, after, Operation.close());
    add("close twice after " + after, after, Operation.close(), Operation.close());
    add("look ahead and close after " + after, after, Operation.hasNext(), Operation.close());
    Operation refused = Operation.raise(EXCEPTIONS.get(0));
    add("look ahead and raise after " + after, after, Operation.hasNext(), refused);
    add("look ahead and send after " + after, after, Operation.hasNext(), Operation.send(1));
    scripts.add(new Script("abandon after " + after, nexts(after), false));
  }

  private void add(String name, int after, Operation... then) {
    List<Operation> operations = nexts(after);
    Collections.addAll(operations, then);
    add(name, operations);
  }

  private void add(String name, List<Operation> operations) {
    scripts.add(new Script(name, operations, true));
  }

  private static List<Operation> nexts(int count) {
    return new ArrayList<>(Collections.nCopies(count, Operation.next()));
  }
}
