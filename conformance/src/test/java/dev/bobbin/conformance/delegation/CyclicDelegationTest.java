package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import org.junit.jupiter.api.Test;

/** A generator that delegates to one that is above it is refused, where it delegates. */
class CyclicDelegationTest {
  private final Gen<?>[] generators = new Gen<?>[100_000];

  @Generator
  private Gen<Object> to(int number) {
    Gen.yieldFrom(generators[number]);
    return Gen.done();
  }

  @Generator
  private Gen<Object> catching(int number) {
    try {
      Gen.yieldFrom(generators[number]);
    } catch (GeneratorStateException refused) {
      Gen.yield(refused.getMessage());
    }
    return Gen.done();
  }

  @Test
  void a_generator_cannot_delegate_to_itself() {
    generators[0] = to(0);

    assertRefused(generators[0]);
  }

  @Test
  void a_cycle_is_refused_at_any_length() {
    for (int i = 0; i < generators.length; i++) {
      generators[i] = to((i + 1) % generators.length);
    }

    assertRefused(generators[0]);
    assertThat(generators).extracting(Gen::state).containsOnly(Gen.State.CLOSED);
  }

  @Test
  void the_generator_that_closes_the_cycle_may_catch_the_refusal() {
    generators[0] = to(1);
    generators[1] = to(2);
    generators[2] = catching(0);

    assertThat(generators[0].next()).isEqualTo("generator already executing");
    assertThat(generators[2].delegate()).isNull();
    assertThat(generators[0].hasNext()).isFalse();
  }

  private static void assertRefused(Gen<?> generator) {
    assertThatThrownBy(generator::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
  }
}
