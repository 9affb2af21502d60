package dev.bobbin.conformance.delegation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a failing program smaller, as long as it still fails. */
final class ProgramShrinker {
  private final Predicate<Program> fails;

  ProgramShrinker(Predicate<Program> fails) {
    this.fails = fails;
  }

  Program shrink(Program failing) {
    Program smallest = failing;
    Optional<Program> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<Program> smaller(Program program) {
    Stream<Program> shorter =
        without(program.driver()).map(driver -> new Program(program.generators(), driver));
    Stream<Program> simpler =
        IntStream.range(0, program.generators().size())
            .boxed()
            .flatMap(
                i ->
                    smaller(program.generators().get(i))
                        .map(code -> replace(program.generators(), i, List.of(code))))
            .map(generators -> new Program(generators, program.driver()));
    return Stream.concat(shorter, simpler);
  }

  private static Stream<List<Instruction>> smaller(List<Instruction> code) {
    Stream<List<Instruction>> simpler =
        IntStream.range(0, code.size())
            .boxed()
            .flatMap(i -> smaller(code.get(i)).map(with -> replace(code, i, with)));
    return Stream.concat(without(code), simpler);
  }

  /** Returns what an instruction may be replaced by. */
  private static Stream<List<Instruction>> smaller(Instruction instruction) {
    if (instruction instanceof Instruction.Loop loop) {
      return Stream.concat(
          Stream.of(loop.code()),
          smaller(loop.code())
              .map(code -> List.<Instruction>of(new Instruction.Loop(loop.times(), code))));
    }
    if (instruction instanceof Instruction.Try block) {
      return Stream.concat(Stream.of(block.code()), smaller(block).map(List::of));
    }
    return Stream.empty();
  }

  private static Stream<Instruction> smaller(Instruction.Try block) {
    List<Instruction> code = block.code();
    Stream<Instruction> simpler =
        smaller(code)
            .map(c -> new Instruction.Try(c, block.kinds(), block.handler(), block.finale()));
    if (block.handler() != null) {
      simpler =
          Stream.concat(
              Stream.concat(
                  Stream.of(new Instruction.Try(code, null, null, block.finale())), simpler),
              smaller(block.handler())
                  .map(c -> new Instruction.Try(code, block.kinds(), c, block.finale())));
    }
    if (block.finale() != null) {
      simpler =
          Stream.concat(
              Stream.concat(
                  Stream.of(new Instruction.Try(code, block.kinds(), block.handler(), null)),
                  simpler),
              smaller(block.finale())
                  .map(c -> new Instruction.Try(code, block.kinds(), block.handler(), c)));
    }
    return simpler;
  }

  private static <T> Stream<List<T>> without(List<T> elements) {
    return IntStream.range(0, elements.size()).mapToObj(i -> replace(elements, i, List.of()));
  }

  private static <T> List<T> replace(List<T> elements, int index, List<T> replacement) {
    List<T> replaced = new ArrayList<>(elements);
    replaced.remove(index);
    replaced.addAll(index, replacement);
    return replaced;
  }
}
