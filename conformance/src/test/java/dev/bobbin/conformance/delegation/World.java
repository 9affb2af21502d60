package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A program while it runs: its generators, and the trace that they leave. */
final class World {
  private static final int MOST_GENERATORS = 16;

  /** Random programs may loop in loops; beyond that every body returns. */
  private static final int MOST_STEPS = 20_000;

  private final Program program;
  private final Function<Body, Coroutine<Object, Object, Object>> makeGenerator;
  private final List<Coroutine<Object, Object, Object>> generators = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private int steps;

  private World(Program program, Function<Body, Coroutine<Object, Object, Object>> makeGenerator) {
    this.program = program;
    this.makeGenerator = makeGenerator;
  }

  /** Runs a program with generators of the given make; returns its trace. */
  static List<String> trace(
      Program program, Function<Body, Coroutine<Object, Object, Object>> makeGenerator) {
    World world = new World(program, makeGenerator);
    program.generators().forEach(world::create);
    program.driver().forEach(world::drive);
    IntStream.range(0, world.generators.size()).forEach(world::summarize);
    return world.trace;
  }

  private Coroutine<Object, Object, Object> create(List<Instruction> code) {
    if (generators.size() == MOST_GENERATORS) {
      throw new Boom("full");
    }
    generators.add(makeGenerator.apply(new Body(this, generators.size(), code)));
    return generators.get(generators.size() - 1);
  }

  private void drive(Operation operation) {
    log("> " + operation.describe());
    log("= " + outcome(operation));
  }

  private void summarize(int number) {
    Coroutine<Object, Object, Object> generator = generators.get(number);
    log(
        String.join(
            " ",
            (". g" + number),
            generator.state().toString(),
            "from",
            label(generator.delegate()),
            "result",
            result(generator)));
  }

  private static String result(Coroutine<Object, Object, Object> generator) {
    try {
      return Operation.show(generator.result());
    } catch (GeneratorStateException notEnded) {
      return "-";
    }
  }

  /** Returns false if the program has run for too long. */
  boolean countStep() {
    return ++steps < MOST_STEPS;
  }

  void log(String line) {
    trace.add(line);
  }

  /** Returns the name of what a generator delegates to. */
  String label(Object delegate) {
    for (int i = 0; i < generators.size(); i++) {
      if (generators.get(i) == delegate) {
        return "g" + i;
      }
    }
    return delegate == null || delegate instanceof ForwardingGen
        ? Operation.show(delegate)
        : "iter";
  }

  /** Performs an operation; returns what came of it, an exception included. */
  String outcome(Operation operation) {
    try {
      return perform(operation);
    } catch (Throwable exception) {
      return "raise " + Kind.describe(exception);
    }
  }

  /** Performs an operation; its exception comes out. */
  String perform(Operation operation) {
    if (operation.number() >= generators.size()) {
      return "absent";
    }
    Coroutine<Object, Object, Object> generator = generators.get(operation.number());
    return switch (operation.verb()) {
      case NEXT -> "yield " + Operation.show(generator.next());
      case SEND -> "yield " + Operation.show(generator.send(operation.value()));
      case THROW ->
          "yield " + Operation.show(generator.raise(operation.kind().exception(operation.value())));
      case CLOSE -> close(generator);
      case STATE -> generator.state().toString();
      case YIELDFROM -> label(generator.delegate());
      case HASNEXT -> String.valueOf(generator.hasNext());
    };
  }

  private static String close(Coroutine<Object, Object, Object> generator) {
    generator.close();
    return "closed";
  }

  /** Returns what an instruction delegates to. */
  Iterator<?> target(Instruction.Target kind, int number) {
    return switch (kind) {
      case NEW -> create(program.generators().get(number));
      case ITER -> IntStream.range(0, number).mapToObj(i -> "i" + i).iterator();
      case FROM -> existing(number);
      case PROXY -> new ForwardingCoroutine("proxy(g" + number + ")", existing(number));
      case HALF -> new ForwardingGen("half(g" + number + ")", existing(number));
    };
  }

  private Coroutine<Object, Object, Object> existing(int number) {
    if (number >= generators.size()) {
      throw new Boom("absent");
    }
    return generators.get(number);
  }
}
