package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a failing program smaller, as long as it still fails. */
final class Shrinker {
  private static final Code EMPTY_BODY =
      Code.block(List.of(Code.of(Sort.JUMP, "return Gen.done();")));

  private final Predicate<Program> fails;

  /** How many more programs may be tried. */
  private int attempts = 4_000;

  Shrinker(Predicate<Program> fails) {
    this.fails = fails;
  }

  Program shrink(Program failing) {
    Program smallest = failing;
    Optional<Program> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest).filter(this::stillFails).findFirst();
    }
    return smallest;
  }

  private boolean stillFails(Program program) {
    return attempts-- > 0 && fails.test(program);
  }

  private static Stream<Program> smaller(Program program) {
    Stream<Program> fewerDrivers =
        program.drivers().size() == 1
            ? Stream.empty()
            : program.drivers().stream().map(driver -> program.withDrivers(List.of(driver)));
    Stream<Program> fewerSteps =
        program.drivers().stream()
            .flatMap(driver -> without(driver.steps()).map(driver::withSteps))
            .map(driver -> program.withDrivers(List.of(driver)));
    return Stream.of(fewerDrivers, fewerSteps, smallerBodies(program)).flatMap(s -> s);
  }

  private static Stream<Program> smallerBodies(Program program) {
    List<Code> bodies = program.bodies();
    return IntStream.range(0, bodies.size())
        .boxed()
        .flatMap(i -> smallerBody(bodies.get(i)).map(body -> replace(bodies, i, List.of(body))))
        .map(program::withBodies);
  }

  private static Stream<Code> smallerBody(Code body) {
    Stream<Code> none = body.equals(EMPTY_BODY) ? Stream.empty() : Stream.of(EMPTY_BODY);
    return Stream.concat(none, smaller(body));
  }

  /** Returns smaller pieces of the same sort; not all of them compile. */
  private static Stream<Code> smaller(Code code) {
    Stream<Code> here = code.sort() == Sort.BLOCK ? smallerBlock(code) : simpler(code);
    Stream<Code> inside =
        IntStream.range(0, code.parts().size())
            .boxed()
            .flatMap(i -> smaller(code.parts().get(i)).map(part -> code.withPart(i, part)));
    return Stream.concat(here, inside);
  }

  private static Stream<Code> smallerBlock(Code block) {
    Stream<List<Code>> unwrapped =
        IntStream.range(0, block.parts().size())
            .boxed()
            .flatMap(
                i ->
                    block.parts().get(i).parts().stream()
                        .filter(part -> part.sort() == Sort.BLOCK)
                        .map(part -> replace(block.parts(), i, part.parts())));
    return Stream.concat(without(block.parts()), unwrapped).map(block::withParts);
  }

  /** Returns an expression's operands of the same sort, and the simplest expression. */
  private static Stream<Code> simpler(Code code) {
    Stream<Code> operands =
        code.parts().stream()
            .filter(part -> part.sort() == code.sort() && !part.sort().isStatement());
    Stream<Code> simplest =
        Stream.of(code.sort().simplest)
            .filter(Objects::nonNull)
            .filter(text -> code.size() > 1 || !text.equals(code.text()))
            .map(text -> Code.simplest(code.sort()));
    return code.sort().isStatement() ? Stream.empty() : Stream.concat(simplest, operands);
  }

  /** Returns the list without one half or the other, and without one element. */
  private static <T> Stream<List<T>> without(List<T> elements) {
    int half = elements.size() / 2;
    Stream<List<T>> halves =
        half < 2
            ? Stream.empty()
            : Stream.of(elements.subList(0, half), elements.subList(half, elements.size()));
    Stream<List<T>> one =
        IntStream.range(0, elements.size()).mapToObj(i -> replace(elements, i, List.of()));
    return Stream.concat(halves, one);
  }

  private static <T> List<T> replace(List<T> elements, int index, List<T> replacement) {
    List<T> replaced = new ArrayList<>(elements);
    replaced.remove(index);
    replaced.addAll(index, replacement);
    return replaced;
  }
}
