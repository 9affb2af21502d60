package dev.bobbin.conformance.random;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import dev.bobbin.conformance.reference.Operation;
import dev.bobbin.conformance.reference.Script;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is done to a generator, step by step.
 *
 * @param steps each does one thing
 * @param drains whether the generator is then run to its end, and not abandoned
 */
record Driver(List<Operation> steps, boolean drains) {
  private static final List<Object> SENT =
      Arrays.asList(1, "sent", true, 4L, 2.5, null, 'c', 3, "Aa", (byte) -1);
  private static final List<Supplier<Throwable>> RAISED =
      List.of(
          () -> new Boom("raised"),
          () -> new IllegalStateException("raised"),
          () -> new IOException("raised"),
          () -> new GeneratorExit("raised"),
          () -> new StopIteration("raised"),
          () -> new AssertionError("raised"));

  Driver {
    steps = List.copyOf(steps);
  }

  static Operation step(Chance chance) {
    return switch (chance.below(16)) {
      case 0, 1, 2, 6 -> Operation.send(chance.pick(SENT));
      case 3 -> Operation.raise(chance.pick(RAISED));
      case 4 -> chance.percent(40) ? Operation.close() : Operation.next();
      case 5 -> Operation.hasNext();
      default -> Operation.next();
    };
  }

  /** Hands all values to a consumer, which mostly interferes at one of the first. */
  static Operation traversal(Chance chance) {
    int at = 1 + chance.below(5);
    return switch (chance.below(5)) {
      case 0 -> Operation.forEach();
      case 1 -> Operation.forEach(at, chance.pick(RAISED));
      default -> Operation.forEach(at, step(chance));
    };
  }

  Driver withSteps(List<Operation> others) {
    return new Driver(others, drains);
  }

  Script script() {
    return new Script(toString(), steps, drains);
  }

  @Override
  public String toString() {
    return steps.stream().map(Operation::name).toList() + (drains ? ", then to the end" : "");
  }
}
