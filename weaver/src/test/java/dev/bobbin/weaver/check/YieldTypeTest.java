package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be yielded, by the declared Y. */
class YieldTypeTest {

  /** Each row is a return type and a value that is yielded. */
  private static String yielding(String comment, String rows) {
    return Hosts.of(
        """
        @Generator <T, N extends Number, I extends Integer> %s(List<String> list, T t, N n, I i, \
        Object o, Number number, Runnable run, Serializable serial, int[] ints, Object[] objects) {
          Gen.yield(%s); @@
          return Gen.done();
        }
        """
            .replace("@@", comment),
        rows,
        "static class Outer<A> { class Inner {} }\n");
  }

  @Test
  void a_value_that_can_never_be_a_Y_is_refused() {
    Refusal.check(
        yielding(
            "// ERROR YIELD_TYPE",
            """
            Gen<Long>                    | 1
            Gen<Long>                    | 1.0
            LongStream                   | 1
            IntStream                    | 1L
            DoubleStream                 | 1
            PrimitiveIterator.OfInt      | 'c'
            PrimitiveIterator.OfLong     | "1"
            PrimitiveIterator.OfDouble   | 1f
            IntStream                    | null
            Gen<Long>                    | "1"
            Gen<Double>                  | 1
            Gen<Integer>                 | 'c'
            Gen<Integer>                 | true
            Gen<Short>                   | 1
            Gen<Byte>                    | 1
            Gen<Float>                   | 1.0
            Gen<Character>               | "c"
            Gen<Boolean>                 | 0
            Gen<String>                  | 1
            Gen<String>                  | list
            Gen<String>                  | number
            Gen<String>                  | run
            Gen<String>                  | n
            Gen<String>                  | ints
            Gen<Void>                    | 1
            Gen<? extends Long>          | 1
            Gen<? extends Number>        | "1"
            Gen<List<Integer>>           | 1
            Gen<Map.Entry<Long, Long>>   | 1L
            Gen<Outer<String>.Inner>     | 1L
            Gen<CharSequence>            | 1
            Gen<Number>                  | true
            Gen<int[]>                   | new long[0]
            Gen<int[]>                   | new int[0][0]
            Gen<int[]>                   | objects
            Gen<int[]>                   | 1
            Gen<String[]>                | new Integer[0]
            Gen<List<String>[]>          | new String[0]
            Gen<Runnable>                | ints
            Coroutine<Long, String, Void>| 1
            Iterator<Long>               | 1
            Iterable<Long>               | 1
            Stream<Long>                 | 1
            """));
  }

  @Test
  void a_value_that_may_be_a_Y_is_accepted() {
    Refusal.check(
        yielding(
            "",
            """
            Gen                          | 1
            Gen<?>                       | 1
            Gen<T>                       | "1"
            Gen<T[]>                     | new String[0]
            Gen<List<T>>                 | list
            Gen<N>                       | 1
            Gen<? super Long>            | "1"
            Gen<? super List<String>>    | "1"
            Gen<Object>                  | 1
            Gen<Number>                  | 1
            Gen<Number>                  | (byte) 1
            Gen<Comparable<String>>      | "1"
            Gen<CharSequence>            | "1"
            Gen<Serializable>            | 'c'
            Gen<java.lang.constant.ConstantDesc> | 1
            Gen<java.lang.constant.Constable>    | true
            Gen<Integer>                 | null
            Gen<Integer>                 | o
            Gen<Integer>                 | number
            Gen<Integer>                 | n
            Gen<Integer>                 | i
            Gen<Integer>                 | serial
            Gen<Integer>                 | o == null ? 1 : 2
            Gen<Integer>                 | (Object) 1
            Gen<Integer>                 | o == null ? null : 2
            Gen<Object>                  | o == null ? 1 : "a"
            Gen<Integer>                 | t
            Gen<Long>                    | o == null ? 1 : 2L
            Gen<Integer>                 | (Void) null
            Gen<Runnable>                | list
            Gen<List<String>>            | run
            Gen<List<String>>            | o
            Gen<Runnable>                | (Runnable & Serializable) () -> {}
            Gen<Serializable>            | ints
            Gen<Cloneable>               | ints
            Gen<Object>                  | ints
            Gen<Object[]>                | new String[0]
            Gen<String[]>                | objects
            Gen<Object[]>                | new int[0][0]
            Gen<Integer[]>               | new Number[0]
            Gen<Comparable<String>[]>    | new String[0]
            Gen<int[]>                   | ints
            Gen<int[]>                   | serial
            Gen<Map.Entry<Long, Long>>   | Map.entry(1L, 2L)
            Gen<Class<?>>                | String.class
            """));
  }

  @Test
  void yield_without_a_value_yields_null_and_fits_every_Y() {
    Refusal.check(host("@Generator Gen<Long> g() { Gen.yield(); return Gen.done(); }\n"));
  }

  @Test
  void a_lambda_has_no_signature_and_is_not_checked() {
    Refusal.check(
        host(
            """
            Supplier<Gen<Long>> g = () -> {
              Gen.yield(1);
              return Gen.done();
            };
            """));
  }

  @Test
  void the_message_names_both_types_and_how_to_write_the_value() {
    String message =
        Refusal.check(yielding("// ERROR YIELD_TYPE", "Gen<Long> | 1")).get(0).message();

    assertThat(message).isEqualTo("yields Integer where Y is Long; write 0L, or cast to long");
  }

  @Test
  void classes_of_other_packages_are_named_in_full() {
    String message =
        Refusal.check(yielding("// ERROR YIELD_TYPE", "Gen<List<Long>> | new int[0]"))
            .get(0)
            .message();

    assertThat(message).startsWith("yields int[] where Y is java.util.List;");
  }

  @Test
  void a_collection_of_fitting_elements_is_to_be_delegated_to() {
    assertThat(messages("Gen<String>", "list", "stream", "iterator", "set", "texts", "sub()"))
        .allMatch(message -> message.contains("Gen.yieldFrom(..)"));
    assertThat(messages("Gen<Integer>", "numbers", "numbers.iterator()", "gen", "boxes", "ints"))
        .allMatch(message -> message.contains("Gen.yieldFrom(..)"));
  }

  @Test
  void elements_that_do_not_fit_are_not_to_be_delegated_to() {
    assertThat(messages("Gen<Integer>", "list", "field", "sub()", "texts", "map", "text"))
        .noneMatch(message -> message.contains("yieldFrom"));
    assertThat(messages("Gen<String>", "numbers", "gen", "1", "boxes", "doubles"))
        .noneMatch(message -> message.contains("yieldFrom"));
  }

  private static List<String> messages(String returned, String... values) {
    StringBuilder yields = new StringBuilder();
    List.of(values)
        .forEach(value -> yields.append("Gen.yield(" + value + "); // ERROR YIELD_TYPE\n"));
    String source =
        host(
            """
            List<String> field;
            @Generator Gen<String> sub() { return Gen.done(); }
            @Generator %s all(List<String> list, Stream<String> stream, Iterator<String> iterator,
                TreeSet<String> set, String[] texts, IntStream numbers, Gen<Integer> gen,
                Map<Integer, Integer> map, int[] ints, String text, Integer[] boxes,
                DoubleStream doubles) {
            %s
              return Gen.done();
            }
            """
                .formatted(returned, yields));
    return Refusal.check(source, "-g").stream().map(Diagnostic::message).toList();
  }
}
