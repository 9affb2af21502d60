package dev.bobbin.conformance.cpython;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.conformance.python.PythonExceptions;
import dev.bobbin.conformance.scenarios.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Does the steps of a scenario. */
final class ScenarioPlayer {
  private final Scenario program;
  private final ProgramCall calls;
  private final boolean lookingAhead;

  /**
   * @param lookingAhead whether each {@code next} is done as a consumer of iterators does it,
   *     behind a {@code hasNext}
   */
  ScenarioPlayer(Scenario program, boolean lookingAhead) {
    this.program = program;
    this.calls = new ProgramCall(program);
    this.lookingAhead = lookingAhead;
  }

  /** Returns what a step logged, and what it ended with. */
  List<String> play(Step step) {
    String outcome;
    try {
      outcome = outcome(step);
    } catch (Throwable thrown) {
      outcome = raised(step, thrown);
    }
    List<String> lines = new ArrayList<>();
    program.takeLog().forEach(line -> lines.add("| " + line));
    lines.add(outcome);
    return lines;
  }

  private String raised(Step step, Throwable thrown) {
    String outcome = Outcome.raised(thrown);
    return step.kind().equals("throwobj") && thrown == program.lookup(step.text(0))
        ? Outcome.same(outcome, step.text(0))
        : outcome;
  }

  private String outcome(Step step) throws Throwable {
    switch (step.kind()) {
      case "new":
        program.assign(step.target(), calls.call(step));
        return Outcome.ok();
      case "exc":
        program.assign(step.text(0), PythonExceptions.make(step.text(1), step.optional(2)));
        return Outcome.ok();
      case "del":
        program.assign(step.target(), null);
        return Outcome.ok();
      case "call":
        return Outcome.of("value", calls.call(step));
      case "within":
        return within(step);
      default:
        return driven(step, generator(step));
    }
  }

  /** Does another step while an exception is being handled. */
  private String within(Step step) throws Throwable {
    try {
      throw PythonExceptions.make(step.text(0), step.arguments().get(1));
    } catch (IllegalArgumentException handled) {
      return outcome(Step.of((List<?>) step.arguments().get(2)));
    }
  }

  @SuppressWarnings("unchecked")
  private Coroutine<Object, Object, Object> generator(Step step) {
    return (Coroutine<Object, Object, Object>) program.lookup(step.target());
  }

  private String driven(Step step, Coroutine<Object, Object, Object> generator) {
    switch (step.kind()) {
      case "next":
        return Outcome.of("yield", next(generator));
      case "send":
        return Outcome.of("yield", generator.send(step.optional(0)));
      case "throw":
        Throwable thrown = PythonExceptions.make(step.text(0), step.optional(1));
        return Outcome.of("yield", generator.raise(thrown));
      case "throwobj":
        return Outcome.of("yield", generator.raise((Throwable) program.lookup(step.text(0))));
      case "close":
        return Outcome.of("return", close(generator));
      case "list":
        return Outcome.of("value", generator.toList());
      case "take":
        return Outcome.of("value", take(generator, (int) step.optional(0)));
      default:
        return Outcome.of("value", Introspection.of(step.kind(), generator));
    }
  }

  private Object next(Gen<Object> generator) {
    if (lookingAhead) {
      generator.hasNext();
    }
    return generator.next();
  }

  /** What Python's close returns is the result of a generator that this close has ended. */
  private static Object close(Gen<?> generator) {
    boolean closed = generator.state() == Gen.State.CLOSED;
    generator.close();
    return closed ? null : generator.result();
  }

  private static List<Object> take(Gen<Object> generator, int count) {
    List<Object> taken = new ArrayList<>();
    for (Object value : generator) {
      taken.add(value);
      if (taken.size() == count) {
        break;
      }
    }
    return taken;
  }
}
