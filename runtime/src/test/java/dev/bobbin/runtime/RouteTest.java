package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chains that are driven at their roots, and from outside at every level. */
class RouteTest {

  private static List<HandWritten> chain(int depth, HandWritten leaf) {
    List<HandWritten> chain = new ArrayList<>(List.of(leaf));
    for (int i = 0; i < depth; i++) {
      chain.add(0, HandWritten.over(chain.get(0)));
    }
    return chain;
  }

  private static Object[] numbers(int count) {
    Object[] numbers = new Object[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  @Test
  void whoever_is_driven_gets_the_next_value() {
    List<HandWritten> chain = chain(40, HandWritten.yielding(numbers(200)));
    chain.get(0).next();

    for (int i = 1; i < 200; i++) {
      assertThat(chain.get(i * 7 % 41).next()).isEqualTo(i);
    }

    for (HandWritten frame : chain) {
      assertThat(frame.hasNext()).isFalse();
    }
  }

  @Test
  void a_chain_that_knows_its_way_is_taken_over_whole() {
    for (int above = 0; above < 12; above++) {
      for (int below = 1; below < 12; below++) {
        HandWritten leaf = HandWritten.yielding(numbers(6));
        List<HandWritten> lower = chain(below, leaf);
        assertThat(lower.get(0).next()).isEqualTo(0);
        List<HandWritten> upper = chain(above, lower.get(0));

        assertThat(upper.get(0).next()).isEqualTo(1);
        assertThat(upper.get(0).next()).isEqualTo(2);
        assertThat(lower.get(0).next()).isEqualTo(3);
        assertThat(upper.get(above / 2).next()).isEqualTo(4);
        assertThat(upper.get(0).next()).isEqualTo(5);
        assertThat(upper.get(0).drain()).isEqualTo("end");
        assertThat(leaf.state()).isEqualTo(Gen.State.CLOSED);
      }
    }
  }

  @Test
  void a_generator_cannot_delegate_to_one_above_it() {
    HandWritten[] root = new HandWritten[1];
    HandWritten circle =
        new HandWritten(
            (frame, point, sent) -> point == 0 ? frame.delegates(1, root[0]) : frame.returns(sent));
    root[0] = HandWritten.over(circle);

    assertThatThrownBy(root[0]::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
    assertThat(circle.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void all_of_a_chain_are_running_while_it_is_driven() {
    List<Gen.State> states = new ArrayList<>();
    List<HandWritten> chain = new ArrayList<>();
    HandWritten asking =
        new HandWritten(
            (frame, point, sent) -> {
              chain.forEach(one -> states.add(one.state()));
              return frame.yields(point + 1, point);
            });
    chain.addAll(chain(3, asking));

    chain.get(0).next();
    chain.get(0).next();

    assertThat(states).hasSize(8).containsOnly(Gen.State.RUNNING);
    assertThat(chain).allMatch(one -> one.state() == Gen.State.SUSPENDED);
  }

  @Test
  void close_reaches_the_leaf_first() {
    List<HandWritten> chain = chain(5, HandWritten.yielding("a"));
    chain.get(0).next();

    chain.get(0).close();

    assertThat(chain).allMatch(HandWritten::isCleared);
    assertThat(chain).allMatch(one -> one.state() == Gen.State.CLOSED && one.result() == null);
  }
}
