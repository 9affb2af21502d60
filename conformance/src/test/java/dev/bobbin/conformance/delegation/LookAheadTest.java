package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A delegate that was looked ahead from outside keeps its value for whoever drives it next. */
class LookAheadTest {
  private final Coroutine<String, String, String> leaf = values("1", "2", "3");
  private final Coroutine<String, String, String> middle = over(leaf);
  private final Coroutine<String, String, String> root = over(middle);

  @Generator
  private static Coroutine<String, String, String> values(String... values) {
    for (String value : values) {
      Gen.yield(value);
    }
    return Gen.returns("end");
  }

  @Generator
  private static Coroutine<String, String, String> over(Coroutine<String, String, String> below) {
    String result = Gen.yieldFrom(below);
    return Gen.returns(result);
  }

  @Test
  void the_kept_value_comes_first() {
    root.next();
    leaf.hasNext();

    assertThat(root.toList()).containsExactly("2", "3");
    assertThat(root.result()).isEqualTo("end");
  }

  @Test
  void a_value_kept_in_the_middle_does_not_cut_off_what_is_below() {
    root.next();
    middle.hasNext();

    assertThat(root.toList()).containsExactly("2", "3");
    assertThat(root.result()).isEqualTo("end");
  }

  @Test
  void an_exception_after_a_value_kept_in_the_middle_reaches_the_leaf() {
    root.next();
    middle.hasNext();
    root.next();

    assertThatThrownBy(() -> root.raise(new Boom("x"))).isInstanceOf(Boom.class);
    assertThat(leaf.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_value_kept_before_the_delegation_comes_first() {
    leaf.hasNext();
    middle.hasNext();

    assertThat(root.toList()).containsExactly("1", "2", "3");
  }

  @Test
  void a_return_value_found_by_looking_ahead_waits_for_the_parent() {
    root.next();
    leaf.next();
    leaf.next();
    assertThat(leaf.hasNext()).isFalse();

    assertThat(root.hasNext()).isFalse();
    assertThat(root.result()).isEqualTo("end");
  }

  @Test
  void nothing_is_sent_past_a_kept_value() {
    root.next();
    leaf.hasNext();

    assertThatThrownBy(() -> root.send("x"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("a value fetched by hasNext() is waiting; call next() first");
    assertThat(leaf.next()).isEqualTo("2");
  }

  @Test
  void closing_the_root_drops_the_kept_value() {
    root.next();
    middle.hasNext();

    root.close();

    assertThat(leaf.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(middle.hasNext()).isFalse();
  }

  @Test
  void closing_goes_through_a_level_that_keeps_a_value_to_those_below() {
    Coroutine<String, String, String> top = over(root);
    top.next();
    root.hasNext();

    top.close();

    assertThat(List.of(top, root, middle, leaf))
        .extracting(Gen::state)
        .containsOnly(Gen.State.CLOSED);
  }

  @Test
  void closing_over_a_delegate_drops_the_return_value_that_looking_ahead_found() {
    Coroutine<String, String, String> again = catching(leaf);
    again.next();
    leaf.next();
    leaf.next();
    leaf.hasNext();

    assertThatThrownBy(() -> again.raise(new GeneratorExit())).isInstanceOf(StopIteration.class);
    assertThat(again.result()).isNull();
  }

  @Generator
  private static Coroutine<String, String, String> catching(Coroutine<String, String, String> g) {
    try {
      Gen.yieldFrom(g);
    } catch (GeneratorExit exit) {
      String result = Gen.yieldFrom(g);
      return Gen.returns(result);
    }
    return Gen.done();
  }
}
