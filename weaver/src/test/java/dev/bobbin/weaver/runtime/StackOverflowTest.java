package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stack overflow, wherever it comes, leaves each generator closed or usable, and takes no value
 * away.
 */
class StackOverflowTest {
  private static final int ROUNDS = Boolean.getBoolean("bobbin.thorough") ? 1_000 : 20;
  private static final int VALUES = 400;

  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          class Host {
            static int entered;
            static int left;

            @Generator static Coroutine<Object, Object, Object> ints(int from, int to) {
              for (int i = from; i < to; i++) Gen.yield(i);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> objects(Object[] values, int from, int to) {
              entered++;
              try {
                for (int i = from; i < to; i++) Gen.yield(values[i]);
              } finally {
                left++;
              }
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> over(Gen<?> below) {
              entered++;
              try {
                return Gen.returns(Gen.yieldFrom(below));
              } finally {
                left++;
              }
            }
            @Generator static Coroutine<Object, Object, Object> many(Object[] values, int depth) {
              entered++;
              try {
                for (int i = 0; i < values.length; i += 2) {
                  Object end = Gen.yieldFrom(nested(values, i, depth));
                  if (end != "end") throw new AssertionError("lost the result: " + end);
                }
              } finally {
                left++;
              }
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> nested(Object[] values, int i, int depth) {
              if (depth > 0) return Gen.returns(Gen.yieldFrom(nested(values, i, depth - 1)));
              Gen.yield(values[i]);
              Gen.yield(values[i + 1]);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> tree(Object[] values, int low, int high) {
              if (low < high) {
                int middle = (low + high) >>> 1;
                Gen.yieldFrom(tree(values, low, middle));
                Gen.yield(values[middle]);
                Gen.yieldFrom(tree(values, middle + 1, high));
              }
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> iterators(Object[] values) {
              for (int i = 0; i < values.length; i += 4) {
                Gen.yieldFrom(Arrays.asList(values).subList(i, i + 4));
              }
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Object, Object> loops(Object[] values, int depth, List<Gen<?>> made) {
              Gen<Object> below = depth == 0 ? objects(values, 0, values.length) : loops(values, depth - 1, made);
              made.add(below);
              entered++;
              try {
                for (Object value : below) Gen.yield(value);
              } finally {
                left++;
              }
              return Gen.returns("end");
            }
            @Generator static Gen<Integer> endless(int n, List<Gen<?>> made) {
              Gen<Integer> child = endless(n + 1, made);
              made.add(child);
              entered++;
              try {
                if (n % 3 == 0) {
                  for (int i : child) Gen.yield(i);
                } else {
                  Gen.yieldFrom(child);
                }
              } finally {
                left++;
              }
              return Gen.done();
            }
            static void reset() { entered = 0; left = 0; }
            static int open() { return entered - left; }
          }
          """);

  static {
    // A class that is initialized when the stack overflows, as those of the JDK that traces need,
    // cannot be used any more.
    new Throwable().getStackTrace();
  }

  private final Random random = new Random(42);
  private final Object[] values = new Object[VALUES];
  private final List<Gen<?>> made = new ArrayList<>();

  /** What came out, on several threads one after the other. */
  private final Object[] seen = new Object[2 * VALUES];

  private int count;
  private Throwable failure;

  StackOverflowTest() {
    for (int i = 0; i < VALUES; i++) {
      values[i] = i;
    }
  }

  private Gen<Object> generator(String kind, int depth) {
    return switch (kind) {
      case "ints" -> over(WOVEN.call("Host", "ints", 0, VALUES), depth);
      case "objects" -> over(WOVEN.call("Host", "objects", values, 0, VALUES), depth);
      case "iterators" -> over(WOVEN.call("Host", "iterators", (Object) values), depth);
      case "tree" -> over(WOVEN.call("Host", "tree", values, 0, VALUES), depth);
      case "loops" -> WOVEN.call("Host", "loops", values, depth, made);
      default -> WOVEN.call("Host", "many", values, depth);
    };
  }

  private Gen<Object> over(Gen<Object> leaf, int depth) {
    Gen<Object> top = leaf;
    for (int i = 0; i < depth; i++) {
      made.add(top);
      top = WOVEN.call("Host", "over", top);
    }
    return top;
  }

  @ParameterizedTest
  @CsvSource({
    "ints, 0",
    "ints, 1",
    "ints, 3",
    "ints, 40",
    "objects, 0",
    "objects, 1",
    "objects, 3",
    "objects, 40",
    "many, 0",
    "many, 2",
    "many, 40",
    "iterators, 0",
    "iterators, 3",
    "tree, 0",
    "tree, 20",
    "loops, 1",
    "loops, 5",
  })
  void no_value_is_lost_between_two_others(String kind, int depth) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      begin();
      Gen<Object> generator = generator(kind, depth);
      boolean byNext = random.nextBoolean();
      int before;
      do {
        before = count;
        overflow(() -> dive(generator, byNext));
        assertNoneIsRunning(generator);
      } while (count > before && failure instanceof StackOverflowError);
      takeTheRest(generator);
      check(kind, generator);
    }
  }

  private void begin() {
    made.clear();
    count = 0;
    WOVEN.call("Host", "reset");
  }

  /** Each value is taken deeper on the stack than the one before. */
  private void dive(Gen<Object> generator, boolean byNext) {
    if (byNext || generator.hasNext()) {
      seen[count] = generator.next();
      count++;
      dive(generator, byNext);
    }
  }

  private void overflow(Runnable task) throws Exception {
    failure = null;
    int size = 200 + random.nextInt(200);
    Thread thread =
        new Thread(null, () -> run(task), "overflow", size * 1024L + random.nextInt(4096));
    thread.start();
    thread.join();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }

  private void takeTheRest(Gen<Object> generator) {
    try {
      while (generator.hasNext()) {
        seen[count] = generator.next();
        count++;
      }
    } catch (StackOverflowError kept) {
      // One that had been thrown in a body, and was on its way.
      failure = kept;
    }
  }

  private void check(String kind, Gen<Object> generator) {
    for (int i = 0; i < count; i++) {
      assertThat(seen[i]).as("value %s of %s", i, count).isEqualTo(i);
    }
    assertThat(generator.state()).isEqualTo(Gen.State.CLOSED);
    if (generator.result() != null) {
      assertThat(generator.result()).isEqualTo("end");
      assertThat(count).isEqualTo(VALUES);
    }
    closeAll(generator);
    assertThat(WOVEN.<Integer>call("Host", "open")).as("finally blocks of %s", kind).isZero();
  }

  private void assertNoneIsRunning(Gen<?> generator) {
    assertThat(generator.state()).isNotEqualTo(Gen.State.RUNNING);
    for (Gen<?> one : made) {
      assertThat(one.state()).isNotEqualTo(Gen.State.RUNNING);
    }
  }

  private void closeAll(Gen<?> generator) {
    generator.close();
    for (Gen<?> one : made) {
      one.close();
      assertThat(one.state()).isEqualTo(Gen.State.CLOSED);
    }
  }

  @Test
  void generators_that_nest_without_end_are_closed_or_can_be() throws Exception {
    for (int round = 0; round < 2 * ROUNDS; round++) {
      begin();
      Gen<Integer> generator = WOVEN.call("Host", "endless", 0, made);
      overflow(generator::next);

      assertThat(failure).isInstanceOf(StackOverflowError.class);
      assertNoneIsRunning(generator);
      closeAll(generator);
      assertThat(WOVEN.<Integer>call("Host", "open")).isZero();
    }
  }

  @Test
  void a_close_that_overflows_can_be_repeated() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      begin();
      Coroutine<Object, Object, Object> generator = WOVEN.call("Host", "many", values, round % 20);
      generator.next();
      overflow(() -> closeDeep(generator));

      assertNoneIsRunning(generator);
      closeAll(generator);
      assertThat(WOVEN.<Integer>call("Host", "open")).isZero();
    }
  }

  private static void closeDeep(Gen<?> generator) {
    try {
      closeDeep(generator);
    } catch (StackOverflowError end) {
      generator.close();
      throw end;
    }
  }
}
