package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;

import org.junit.jupiter.api.Test;

/** What may be delegated to, by the declared Y. */
class DelegateRuleTest {
  private static final String SOURCES =
      """
      @Generator static Gen<String> strings() { return Gen.done(); }
      @Generator static Gen<Integer> ints() { return Gen.done(); }
      @Generator static Gen<? extends Number> numbers() { return Gen.done(); }
      @Generator static Gen<Void> sleep() { return Gen.done(); }
      @Generator static Coroutine<String, Integer, Long> coroutine() { return Gen.done(); }
      @Generator static Iterable<List<String>> lists() { return Gen.done(); }
      static Iterator<String> plain() { return null; }
      static Stream<String> stream() { return null; }
      static <T> Gen<T> generic(T value) { return null; }
      @SuppressWarnings("rawtypes") static Gen raw() { return null; }
      static Gen<?> unknown() { return null; }
      static List<String> list() { return null; }
      """;

  private static String delegating(String comment, String rows) {
    return Hosts.of(
        """
        @Generator <T, N extends Number> %s(boolean b, Gen<String> other, int[] ints) {
          Gen.yieldFrom(%s); @@
          return Gen.done();
        }
        """
            .replace("@@", comment),
        rows,
        SOURCES);
  }

  @Test
  void a_delegate_whose_values_can_never_be_a_Y_is_refused() {
    Refusal.check(
        delegating(
            "// ERROR DELEGATE_TYPE",
            """
            Gen<Integer>                   | strings()
            Gen<Integer>                   | coroutine()
            Gen<Integer>                   | plain()
            Gen<Integer>                   | stream()
            Gen<Integer>                   | lists()
            Gen<String>                    | numbers()
            Gen<String>                    | ints()
            Gen<String>                    | IntStream.range(0, 3)
            Gen<Integer>                   | LongStream.range(0, 3)
            Gen<Integer>                   | DoubleStream.of(1)
            Gen<Integer>                   | new String[] {"a"}
            Gen<Runnable>                  | strings()
            Gen<int[]>                     | strings()
            Coroutine<Integer, Void, Long> | strings()
            Iterable<Long>                 | ints()
            """));
  }

  @Test
  void a_delegate_whose_values_may_be_Ys_is_accepted() {
    Refusal.check(
        delegating(
            "",
            """
            Gen<String>        | strings()
            Gen<CharSequence>  | strings()
            Gen<Object>        | strings()
            Gen<?>             | strings()
            Gen                | strings()
            Gen<T>             | strings()
            Gen<N>             | strings()
            Gen<Integer>       | numbers()
            Gen<Number>        | ints()
            Gen<Integer>       | sleep()
            Gen<Integer>       | generic("a")
            Gen<Integer>       | raw()
            Gen<Integer>       | unknown()
            Gen<Integer>       | list()
            Gen<Integer>       | other
            Gen<Integer>       | b ? strings() : ints()
            Gen<List<Integer>> | lists()
            Gen<Integer>       | IntStream.range(0, 3)
            Gen<Number>        | LongStream.range(0, 3)
            Gen<Integer>       | Stream.of("a")
            Gen<String>        | new String[] {"a"}
            Gen<String>        | new Object[] {"a"}
            Gen<int[]>         | new int[][] {ints}
            Coroutine<String, Void, Long> | coroutine()
            """));
  }

  @Test
  void a_method_of_another_class_with_the_same_name_is_not_meant() {
    Refusal.check(
        host(
            """
            @Generator static Gen<String> names() { return Gen.done(); }
            @Generator static Gen<Integer> g() {
              Gen.yieldFrom(Other.names());
              return Gen.done();
            }
            static class Other {
              static Gen<Integer> names() { return null; }
            }
            """));
  }
}
