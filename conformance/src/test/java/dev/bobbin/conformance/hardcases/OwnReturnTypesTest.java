package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Generators that return an interface of the user's own, woven as all of this run. */
class OwnReturnTypesTest {

  interface Task<R> extends Coroutine<Object, Integer, R> {
    default String described() {
      return "task " + state();
    }

    /** What is loaded with the class of a generator has one itself. */
    @Generator
    default Steps<Integer> upTo(int n) {
      for (int i = 0; i < n; i++) {
        Gen.yield(i);
      }
      return Gen.done();
    }
  }

  interface Steps<Y extends Number> extends Gen<Y> {

    /** It is a return type of the class that declares it. */
    @Generator
    static Steps<Long> of(long number) {
      Gen.yield(number);
      return Gen.done();
    }

    @Generator
    default Steps<Number> andThen(Steps<Long> others) {
      Gen.yieldFrom(this);
      Gen.yieldFrom(others);
      return Gen.done();
    }
  }

  interface Pair<R> extends Task<List<R>> {
    @Override
    default String described() {
      return "pair, " + Task.super.described();
    }
  }

  @Generator
  private static <R> Pair<R> pair(Function<Integer, Task<R>> part) {
    R first = Gen.yieldFrom(part.apply(1));
    R second = Gen.yieldFrom(part.apply(2));
    return Gen.done(List.of(first, second));
  }

  private static Function<Integer, Task<String>> part() {
    return number -> {
      Integer sent = Gen.yield("part " + number);
      return Gen.done("done " + number + sent);
    };
  }

  @Test
  void a_lambda_returns_it() {
    Task<String> task = part().apply(0);

    assertThat(task.described()).isEqualTo("task CREATED");
    assertThat(task.toList()).containsExactly("part 0");
    assertThat(task.result()).isEqualTo("done 0null");
  }

  @Test
  void a_generic_method_returns_one_below_it() {
    Pair<String> pair = pair(part());

    assertThat(pair.next()).isEqualTo("part 1");
    assertThat(pair.send(5)).isEqualTo("part 2");
    assertThat(pair.described()).isEqualTo("pair, task SUSPENDED");
    assertThat(pair.hasNext()).isFalse();
    assertThat(pair.result()).containsExactly("done 15", "done 2null");
  }

  @Test
  void it_has_generators_itself() {
    assertThat(pair(part()).upTo(3).toList()).containsExactly(0, 1, 2);
    assertThat(Steps.of(7).andThen(Steps.of(8)).toList()).containsExactly(7L, 8L);
  }
}
