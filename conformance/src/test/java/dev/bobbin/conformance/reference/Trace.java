package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.BaseStream;

/**
 * What happened when a generator was driven by a script: for each step what was done, what came
 * out, the state, and what the body logged.
 *
 * @param lines the text, line by line
 * @param values how many values were yielded to {@code next}
 */
public record Trace(List<String> lines, int values) {

  /** After so many values a generator is taken to be endless, and closed. */
  public static final int ENDLESS = 24;

  /** Creates a trace; the lines are copied. */
  public Trace {
    lines = List.copyOf(lines);
  }

  /** Drives a new generator, made by a function that is given the log of its body. */
  public static Trace of(Script script, Function<Log, ?> generator) {
    return new Recorder().record(script, generator);
  }

  /** Returns the lines as one text. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  /** Writes one trace. */
  private static final class Recorder {
    private final Log log = new Log();
    private final List<String> lines = new ArrayList<>();
    private int values;

    Trace record(Script script, Function<Log, ?> factory) {
      Coroutine<Object, Object, Object> generator;
      try {
        generator = coroutine(factory.apply(log));
      } catch (Throwable thrown) {
        lines.add("creation raises " + ValueText.of(thrown));
        return new Trace(lines, values);
      }
      lines.add("created: " + log.drain());
      script.operations().forEach(operation -> step(operation, generator));
      if (script.drains()) {
        drain(generator);
      }
      return new Trace(lines, values);
    }

    @SuppressWarnings("unchecked")
    private static Coroutine<Object, Object, Object> coroutine(Object generator) {
      Object iterator = generator;
      if (iterator instanceof BaseStream) {
        iterator = ((BaseStream<?, ?>) iterator).iterator();
      }
      if (!(iterator instanceof Iterator)) {
        iterator = ((Iterable<?>) iterator).iterator();
      }
      return (Coroutine<Object, Object, Object>) iterator;
    }

    private void drain(Coroutine<Object, Object, Object> generator) {
      for (int i = 0; i < ENDLESS && generator.state() != State.CLOSED; i++) {
        step(Operation.next(), generator);
      }
      step(Operation.next(), generator);
      step(Operation.close(), generator);
      lines.add("result: " + result(generator));
    }

    private static String result(Coroutine<Object, Object, Object> generator) {
      try {
        return ValueText.of(generator.result());
      } catch (Throwable thrown) {
        return "raises " + ValueText.of(thrown);
      }
    }

    private void step(Operation operation, Coroutine<Object, Object, Object> generator) {
      String outcome = operation.outcome(generator);
      if (outcome.startsWith("yields")) {
        values++;
      }
      lines.add(operation.name() + ": " + outcome + ", " + generator.state() + " " + log.drain());
    }
  }
}
