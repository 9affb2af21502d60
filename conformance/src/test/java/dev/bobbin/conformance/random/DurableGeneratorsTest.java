package dev.bobbin.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random generators that are replaced by their copies at every step do what they do otherwise; that
 * this is right, {@link RandomGeneratorsTest} shows for the same seeds.
 */
class DurableGeneratorsTest {
  private static final int MOST_FAILURES = 5;

  /** How often each program runs; each time, other steps are copied in other ways. */
  private static final int ROUNDS = Seeds.volume(3, 20);

  /** Fewer than there are in most programs. */
  private static final int STEPS = 50;

  @Test
  void copies_go_on_as_the_originals_do() {
    Seeds seeds = Seeds.of("conformance.durable.seeds", 25, 1_500);

    List<String> failures = ProgramBatches.failures(seeds, MOST_FAILURES, this::failure);

    System.out.println(
        "durable: "
            + CopiedCoroutine.COPIES
            + " copies, "
            + CopiedCoroutine.REFUSALS
            + " refusals, seeds "
            + seeds);
    assertThat(failures).isEmpty();
    long copies = CopiedCoroutine.COPIES.get();
    long refusals = CopiedCoroutine.REFUSALS.get();
    assertThat(copies).isGreaterThan(refusals);
    assertThat(copies + refusals).isGreaterThan(seeds.stream().count() * ROUNDS * STEPS);
  }

  private Optional<String> failure(Program program, Map<String, byte[]> classFiles) {
    return new Comparison(program, classFiles, copies(program.name().hashCode()))
        .difference()
        .map(found -> "\n" + program.source() + found);
  }

  private static List<UnaryOperator<Object>> copies(int seed) {
    return IntStream.range(0, ROUNDS)
        .<UnaryOperator<Object>>mapToObj(
            round -> generator -> new CopiedCoroutine(generator, seed + round))
        .toList();
  }
}
