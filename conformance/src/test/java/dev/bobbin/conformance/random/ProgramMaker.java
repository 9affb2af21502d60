package dev.bobbin.conformance.random;

import dev.bobbin.conformance.reference.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a random program of a seed. */
final class ProgramMaker {
  private static final int DRIVERS = 8;
  private static final List<Sort> PARAMETERS =
      List.of(Sort.values()).subList(0, Sort.FUNCTION.ordinal());

  private final Chance chance;

  private ProgramMaker(long seed) {
    chance = new Chance(seed);
  }

  static Program program(long seed) {
    return new ProgramMaker(seed).make("Program" + seed);
  }

  private Program make(String name) {
    List<Signature> generators = signatures();
    StatementMaker statements = new StatementMaker(chance, generators);
    List<Code> bodies = generators.stream().map(statements::body).toList();
    List<Driver> drivers = Stream.generate(this::driver).limit(DRIVERS).toList();
    return new Program(name, generators, bodies, start(generators.get(0)), drivers);
  }

  private List<Signature> signatures() {
    List<Signature> signatures = new ArrayList<>();
    int count = 1 + chance.below(3);
    for (int number = 0; number < count; number++) {
      boolean objects = chance.percent(60);
      Flavour flavour = objects ? Flavour.COROUTINE : chance.pick(Flavour.values());
      signatures.add(new Signature(number, flavour, chance.percent(50), parameters()));
    }
    return signatures;
  }

  private List<Variable> parameters() {
    return IntStream.range(0, chance.below(5)).mapToObj(i -> parameter()).toList();
  }

  private Variable parameter() {
    Variable.Use use = chance.pick(Variable.Use.ASSIGN, Variable.Use.CAPTURE);
    return new Variable(chance.name("a"), chance.pick(PARAMETERS), use);
  }

  private Code start(Signature driven) {
    List<Code> arguments = new ArrayList<>();
    for (Variable parameter : driven.parameters()) {
      List<Form> leaves = Forms.LEAVES.get(parameter.sort());
      arguments.add(Code.of(parameter.sort(), chance.pick(leaves).text()));
    }
    return new Code(Sort.OBJECT, (driven.isStatic() ? "" : "fresh().") + driven.call(), arguments);
  }

  private Driver driver() {
    List<Operation> steps = new ArrayList<>();
    int count = 1 + chance.below(14);
    if (chance.percent(30)) {
      steps.add(Driver.traversal(chance));
    } else if (chance.percent(80)) {
      steps.add(Operation.next());
    }
    while (steps.size() < count) {
      steps.add(Driver.step(chance));
    }
    return new Driver(steps, chance.percent(60));
  }
}
