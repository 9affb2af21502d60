package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.weaver.internal.contract.AccessorNames;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An exception that crosses a {@code yieldFrom} shows the generators that were suspended there,
 * which are not on the Java stack, innermost first.
 */
class StackTraceTest {
  private static final int LIMIT = 1024;

  @Generator
  private static Gen<Object> failing() {
    Gen.yield("before");
    throw new Boom("x");
  }

  @Generator
  private static Gen<Object> middle(Iterator<?> delegate) {
    Gen.yieldFrom(delegate);
    return Gen.done();
  }

  @Generator
  private static Gen<Object> top(Iterator<?> delegate) {
    Gen.yield("first");
    Gen.yieldFrom(delegate);
    return Gen.done();
  }

  /** Drives another generator by itself. */
  @Generator
  private static Gen<Object> driving(Gen<?> other) {
    Gen.yield("first");
    while (other.hasNext()) {
      Gen.yield(other.next());
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> rethrowing(Gen<?> delegate) {
    try {
      Gen.yieldFrom(delegate);
    } catch (Boom boom) {
      throw boom;
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> wrapping(Gen<?> delegate) {
    try {
      Gen.yieldFrom(delegate);
    } catch (Boom boom) {
      throw new Boom("again");
    }
    return Gen.done();
  }

  @Generator
  private static Gen<Object> raisingLater(Gen<?> first, Gen<?> second) {
    try {
      Gen.yieldFrom(first);
    } catch (Boom boom) {
      try {
        Gen.yieldFrom(second);
      } catch (Boom other) {
        throw boom;
      }
    }
    return Gen.done();
  }

  @Test
  void the_body_that_throws_comes_first_then_its_parents_then_whoever_drove() {
    Throwable thrown = drive(top(middle(failing())));

    assertThat(methods(thrown)).containsExactly("failing", "middle", "top", "drive");
  }

  @Generator
  private static Gen<Object> failingAtOnce(int levels) {
    if (levels == 0) {
      throw new Boom("x");
    }
    Gen.yieldFrom(failingAtOnce(levels - 1));
    return Gen.done();
  }

  @Test
  void so_it_is_if_the_delegates_had_not_yielded_before() {
    assertThat(methods(drive(top(middle(failingAtOnce(0))))))
        .containsExactly("failingAtOnce", "middle", "top", "drive");
    assertThat(methods(drive(top(failingAtOnce(40)))))
        .hasSize(43)
        .startsWith("failingAtOnce", "failingAtOnce")
        .endsWith("failingAtOnce", "top", "drive");
  }

  @Test
  void a_parent_that_handles_what_a_new_delegate_throws_sees_all_above_it() {
    Gen<Object> top = top(middle(middle(reporting(middle(failingAtOnce(0))))));
    top.next();

    assertThat(top.next())
        .isEqualTo(List.of("failingAtOnce", "middle", "reporting", "middle", "middle", "top"));
  }

  @Generator
  private static Gen<Object> reporting(Gen<?> delegate) {
    try {
      Gen.yieldFrom(delegate);
    } catch (Boom boom) {
      List<String> methods = methods(boom);
      Gen.yield(methods.subList(0, methods.lastIndexOf("top") + 1));
    }
    return Gen.done();
  }

  @Test
  void each_parent_is_shown_with_class_file_and_line() {
    Gen<Object> middle = middle(failing());
    Gen<Object> top = top(middle);
    top.next();
    top.next();
    List<StackTraceElement> suspended = List.of(middle.position(), top.position());

    Throwable thrown = drive(top);

    assertThat(suspended)
        .allSatisfy(element -> assertThat(element.getLineNumber()).isPositive())
        .extracting(StackTraceElement::getFileName)
        .containsOnly("StackTraceTest.java");
    assertThat(own(thrown).subList(1, 3)).isEqualTo(suspended);
  }

  @Test
  void an_exception_that_is_raised_in_shows_where_it_came_up_first() {
    Gen<Object> top = top(middle(failing()));
    top.next();
    top.next();

    Throwable thrown = outcome(() -> top.raise(boom()));

    assertThat(methods(thrown))
        .startsWith("failing", "middle", "top", "boom")
        .containsOnlyOnce("failing", "middle", "top");
  }

  @Test
  void an_exception_of_a_plain_iterator_shows_who_delegated_to_it() {
    Iterator<Object> iterator = Stream.of(1).map(StackTraceTest::fail).iterator();

    Throwable thrown = drive(top(middle(iterator)));

    assertThat(methods(thrown)).containsExactly("fail", "middle", "top", "drive");
  }

  @Test
  void so_does_one_that_closing_the_iterator_throws() {
    Stream<Object> stream = Stream.of((Object) 1).onClose(() -> fail(1));
    Gen<Object> top = top(middleOf(stream));
    top.next();
    top.next();

    Throwable thrown = outcome(top::close);

    assertThat(methods(thrown)).containsExactly("fail", "middleOf", "top", "outcome");
  }

  @Generator
  private static Gen<Object> middleOf(Stream<?> stream) {
    Gen.yieldFrom(stream);
    return Gen.done();
  }

  @Test
  void a_delegation_that_is_refused_shows_where() {
    Gen<?>[] self = new Gen<?>[1];
    self[0] = top(middle(Arrays.asList(1).iterator()));

    Throwable thrown = drive(cycle(self));

    assertThat(thrown).isInstanceOf(GeneratorStateException.class);
    assertThat(methods(thrown)).startsWith("refused", "cycle");
  }

  @Generator
  private static Gen<Object> cycle(Gen<?>[] self) {
    self[0] = refused(self);
    Gen.yieldFrom(self[0]);
    return Gen.done();
  }

  @Generator
  private static Gen<Object> refused(Gen<?>[] self) {
    Gen.yieldFrom(self[0]);
    return Gen.done();
  }

  @Test
  void a_body_that_drives_another_chain_stands_between_the_two() {
    Throwable thrown = drive(top(middle(driving(top(middle(failing()))))));

    assertThat(methods(thrown))
        .containsExactly("failing", "middle", "top", "driving", "middle", "top", "drive");
  }

  @Test
  void an_exception_that_is_raised_into_an_inner_chain_shows_it_first() {
    Gen<Object> inner = top(middle(failing()));
    inner.next();
    inner.next();

    Throwable thrown = drive(top(middle(raising(inner))));

    assertThat(methods(thrown))
        .containsExactly("failing", "middle", "top", "boom", "raising", "middle", "top", "drive");
  }

  @Generator
  private static Gen<Object> raising(Gen<?> other) {
    Gen.yield(other.raise(boom()));
    return Gen.done();
  }

  @Test
  void a_parent_that_throws_it_again_is_not_shown_twice() {
    Throwable thrown = drive(top(rethrowing(rethrowing(failing()))));

    assertThat(methods(thrown))
        .containsExactly("failing", "rethrowing", "rethrowing", "top", "drive");
  }

  @Test
  void nor_one_that_handles_another_exception_meanwhile() {
    Throwable thrown = drive(top(raisingLater(failing(), failing())));

    assertThat(methods(thrown)).containsExactly("failing", "raisingLater", "top", "drive");
  }

  @Test
  void nor_one_that_yields_in_its_finally_block() {
    Gen<?> top = top(cleaning(middle(failing())));
    assertThat(methods(drive(top)))
        .containsExactly("failing", "middle", "cleaning", "top", "drive");

    Gen<?> raised = top(cleaning(middle(failing())));
    raised.next();
    raised.next();
    raised.raise(boom());
    assertThat(methods(drive(raised)))
        .containsExactly("failing", "middle", "cleaning", "top", "boom");
  }

  @Generator
  private static Gen<Object> cleaning(Gen<?> delegate) {
    try {
      Gen.yieldFrom(delegate);
    } finally {
      Gen.yield("cleaning");
    }
    return Gen.done();
  }

  @Test
  void an_exception_of_a_parent_shows_what_is_above_it() {
    Throwable thrown = drive(top(wrapping(middle(failing()))));

    assertThat(methods(thrown)).containsExactly("wrapping", "top", "drive");
  }

  @Test
  void at_most_1024_parents_are_shown() {
    Gen<?> chain = failing();
    for (int i = 0; i < 3 * LIMIT; i++) {
      chain = middle(chain);
    }

    Throwable thrown = drive(chain);

    assertThat(methods(thrown)).hasSize(LIMIT + 2).startsWith("failing", "middle");
    assertThat(methods(thrown)).endsWith("middle", "drive");
  }

  @Test
  void an_exception_that_is_raised_over_and_over_does_not_grow_without_bound() {
    Boom boom = boom();
    for (int i = 0; i < 20; i++) {
      Gen<?> chain = failing();
      for (int j = 0; j < LIMIT; j++) {
        chain = middle(chain);
      }
      chain.next();
      assertThat(outcome(new Raising(chain, boom))).isSameAs(boom);
    }

    assertThat(boom.getStackTrace()).hasSizeLessThanOrEqualTo(2 * LIMIT);
  }

  private record Raising(Gen<?> generator, Throwable exception) implements Runnable {
    @Override
    public void run() {
      generator.raise(exception);
    }
  }

  @Test
  void passing_an_exception_on_costs_the_same_at_each_of_many_levels() {
    Gen<?> same = failing();
    Gen<?> other = failing();
    for (int i = 0; i < 400_000; i++) {
      same = rethrowing(same);
      other = wrapping(other);
    }

    assertThat(drive(same).getStackTrace()).hasSizeLessThan(2 * LIMIT);
    assertThat(drive(other).getStackTrace()).hasSizeLessThan(LIMIT);
  }

  @Test
  void an_exception_without_stack_trace_stays_without() {
    Gen<Object> top = top(middle(failing()));
    top.next();
    top.next();
    Throwable bare = new Throwable("bare", null, false, false) {};

    assertThat(outcome(() -> top.raise(bare))).isSameAs(bare).hasNoCause();
    assertThat(bare.getStackTrace()).isEmpty();
  }

  private static Boom boom() {
    return new Boom("x");
  }

  private static Object fail(int value) {
    throw new Boom("x" + value);
  }

  private static Throwable drive(Gen<?> generator) {
    try {
      while (true) {
        generator.next();
      }
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static Throwable outcome(Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      return thrown;
    }
    throw new AssertionError("nothing was thrown");
  }

  /**
   * Returns the elements of this class up to the one that drove the generator, without the
   * accessors of bodies.
   */
  private static List<StackTraceElement> own(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(element -> element.getClassName().equals(StackTraceTest.class.getName()))
        .filter(element -> !element.getMethodName().contains("_"))
        .filter(element -> !AccessorNames.contain(element.getMethodName()))
        .toList();
  }

  private static List<String> methods(Throwable thrown) {
    return own(thrown).stream().map(StackTraceElement::getMethodName).toList();
  }
}
