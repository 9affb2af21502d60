package dev.bobbin.conformance.delegation;

import dev.bobbin.conformance.delegation.Instruction.Target;
import dev.bobbin.conformance.delegation.Operation.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes a program from a seed. Every other one looks ahead, too, which CPython's own programs do
 * not.
 */
final class RandomProgram {
  private static final int MOST_NESTED = 3;
  private static final List<List<String>> CAUGHT =
      List.of(
          List.of("any"),
          List.of("any"),
          List.of("Exception"),
          List.of("Boom"),
          List.of("Exit"),
          List.of("Running"),
          List.of("Stop"),
          List.of("Ignored", "Exit"),
          List.of("RaisedStop", "Stop"),
          List.of("NoSend", "Boom"));

  private final Random random;
  private final boolean looksAhead;
  private final int generators;
  private int labels;

  private RandomProgram(long seed) {
    random = new Random(seed);
    looksAhead = seed % 2 == 0;
    generators = 2 + random.nextInt(5);
  }

  static Program of(long seed) {
    RandomProgram program = new RandomProgram(seed);
    List<List<Instruction>> code = new ArrayList<>();
    for (int self = 0; self < program.generators; self++) {
      int number = self;
      code.add(program.some(1 + program.random.nextInt(5), () -> program.instruction(number, 0)));
    }
    return new Program(
        code, program.some(8 + program.random.nextInt(16), () -> program.driverOperation()));
  }

  private <T> List<T> some(int count, Supplier<T> element) {
    return Stream.generate(element).limit(count).toList();
  }

  private List<Instruction> code(int self, int depth) {
    return some(1 + random.nextInt(3), () -> instruction(self, depth + 1));
  }

  private Instruction instruction(int self, int depth) {
    int chance = random.nextInt(depth < MOST_NESTED ? 100 : 68);
    if (chance < 30) {
      return delegate(self);
    }
    if (chance < 50) {
      return new Instruction.Yield(label("y"), random.nextBoolean());
    }
    if (chance < 62) {
      return new Instruction.Perform(operation(self), random.nextInt(4) == 0);
    }
    if (chance < 68) {
      return leaving();
    }
    return chance < 80
        ? new Instruction.Loop(2 + random.nextInt(3), code(self, depth))
        : tryInstruction(self, depth);
  }

  private Instruction delegate(int self) {
    int chance = random.nextInt(20);
    if (chance < 11) {
      return new Instruction.Delegate(Target.FROM, Math.min(self + 1, generators - 1));
    }
    int number = random.nextInt(generators);
    return switch (chance) {
      case 11 -> new Instruction.Delegate(Target.NEW, number);
      case 12 -> new Instruction.Delegate(Target.ITER, random.nextInt(4));
      case 13 -> new Instruction.Delegate(Target.PROXY, number);
      case 14 -> new Instruction.Delegate(Target.HALF, number);
      default -> new Instruction.Delegate(Target.FROM, number);
    };
  }

  private Instruction leaving() {
    return switch (random.nextInt(4)) {
      case 0 -> new Instruction.Reraise();
      case 1 -> new Instruction.Raise(kind(), random.nextBoolean() ? label("x") : null);
      default -> new Instruction.Return(label("r"));
    };
  }

  private Instruction tryInstruction(int self, int depth) {
    int shape = random.nextInt(3);
    boolean catches = shape > 0;
    return new Instruction.Try(
        code(self, depth),
        catches ? CAUGHT.get(random.nextInt(CAUGHT.size())) : null,
        catches ? handler(self, depth) : null,
        shape < 2 ? handler(self, depth) : null);
  }

  private List<Instruction> handler(int self, int depth) {
    return random.nextBoolean() ? List.of() : code(self, depth);
  }

  /** What a body does concerns its own generator and those around it more than others. */
  private Operation operation(int self) {
    int number = random.nextInt(generators + 1);
    return operation(number == generators ? Operation.SELF : number, random.nextInt(20));
  }

  private Operation driverOperation() {
    int number = random.nextInt(5) < 2 ? 0 : random.nextInt(generators + 2);
    return operation(number, random.nextInt(20));
  }

  private Operation operation(int number, int chance) {
    if (chance < 3) {
      return new Operation(Verb.SEND, number, random.nextInt(4) == 0 ? null : label("s"), null);
    }
    if (chance < 7) {
      return new Operation(Verb.THROW, number, random.nextBoolean() ? label("x") : null, kind());
    }
    return switch (chance) {
      case 7, 8 -> Operation.of(Verb.CLOSE, number);
      case 9 -> Operation.of(Verb.STATE, number);
      case 10 -> Operation.of(Verb.YIELDFROM, number);
      case 11, 12 -> Operation.of(looksAhead ? Verb.HASNEXT : Verb.NEXT, number);
      default -> Operation.of(Verb.NEXT, number);
    };
  }

  private Kind kind() {
    return switch (random.nextInt(4)) {
      case 0 -> Kind.EXIT;
      case 1 -> Kind.STOP;
      default -> Kind.BOOM;
    };
  }

  private String label(String prefix) {
    labels++;
    return prefix + labels;
  }
}
