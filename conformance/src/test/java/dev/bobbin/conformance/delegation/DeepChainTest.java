package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import org.junit.jupiter.api.Test;

/**
 * Chains a million deep, on a stack of the default size. Nothing is timed: at a cost per value that
 * grows with the depth these tests would not end.
 */
class DeepChainTest {
  private static final int DEPTH = 1_000_000;
  private static final int VALUES = 1_000_000;

  @Test
  void a_chain_returns_through_every_level() {
    Coroutine<Integer, Integer, Integer> root = Chains.chain(DEPTH, Chains.count(2));

    assertThat(root.toList()).containsExactly(0, 1);
    assertThat(root.result()).isEqualTo(DEPTH);
  }

  @Test
  void generators_may_recurse() {
    Coroutine<Integer, Integer, Integer> root = Chains.recursion(DEPTH);

    assertThat(root.next()).isZero();
    assertThatThrownBy(root::next)
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo(DEPTH));
  }

  @Test
  void an_exception_raised_in_comes_out_of_every_level() {
    Coroutine<Integer, Integer, Integer> leaf = Chains.count(2);
    Coroutine<Integer, Integer, Integer> root = Chains.chain(DEPTH, leaf);
    root.next();
    Boom boom = new Boom("x");

    assertThatThrownBy(() -> root.raise(boom)).isSameAs(boom);

    assertThat(root.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(leaf.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void closing_reaches_the_leaf() {
    Coroutine<Integer, Integer, Integer> leaf = Chains.count(2);
    Coroutine<Integer, Integer, Integer> root = Chains.chain(DEPTH, leaf);
    root.next();

    root.close();

    assertThat(root.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(leaf.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void what_is_sent_reaches_the_leaf() {
    Coroutine<Integer, Integer, Integer> root = Chains.chain(DEPTH, Chains.echo());
    root.next();

    assertThat(root.send(7)).isEqualTo(7);
    assertThatThrownBy(() -> root.send(null)).isInstanceOf(StopIteration.class);
  }

  @Test
  void a_chain_may_be_driven_at_its_leaf_its_middle_and_its_root() {
    Coroutine<Integer, Integer, Integer> leaf = Chains.count(6);
    Coroutine<Integer, Integer, Integer> middle = Chains.chain(DEPTH / 2, leaf);
    Coroutine<Integer, Integer, Integer> root = Chains.chain(DEPTH / 2, middle);

    assertThat(root.next()).isZero();
    assertThat(leaf.next()).isEqualTo(1);
    assertThat(middle.next()).isEqualTo(2);
    assertThat(root.next()).isEqualTo(3);
    assertThat(leaf.next()).isEqualTo(4);
    assertThat(leaf.next()).isEqualTo(5);
    assertThat(middle.hasNext()).isFalse();
    assertThat(root.hasNext()).isFalse();
  }

  @Test
  void a_value_costs_the_same_at_any_depth() {
    assertThat(sum(Chains.chain(1_000, Chains.count(VALUES)))).isEqualTo(sum(VALUES));
    assertThat(sum(Chains.chain(DEPTH, Chains.count(VALUES)))).isEqualTo(sum(VALUES));
  }

  @Test
  void a_wide_tree_is_walked_by_recursion() {
    assertThat(sum(Chains.inOrder(0, VALUES))).isEqualTo(sum(VALUES));
    assertThat(Chains.tree(2, 1_000).stream().filter(height -> height == 0)).hasSize(1_000_000);
  }

  private static long sum(Gen<Integer> values) {
    long sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }

  private static long sum(long values) {
    return values * (values - 1) / 2;
  }
}
