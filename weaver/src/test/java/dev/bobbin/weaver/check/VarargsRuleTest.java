package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import org.junit.jupiter.api.Test;

/** Where a sent value would be taken for the array of all variable arguments. */
class VarargsRuleTest {

  private static final String OTHERS =
      """
      static class Formatter {
        Formatter(Object... values) {}
        Formatter append(String text, Object... values) { return this; }
        static Formatter of(Object[] values) { return null; }
      }
      static class Derived extends Formatter {}
      interface Logger { void log(String text, Object... values); }
      interface Named extends Logger {}
      static Derived derived;
      static Named named;
      static int sum(int... numbers) { return 0; }
      static long sums(String text, long[]... rows) { return 0; }
      static String chars(char... text) { return ""; }
      static void strings(String... texts) {}
      static void whole(Object[] values) {}
      static void ints(int[] values) {}
      static void both(Object[] array, Object... rest) {}
      static <T> List<T> own(T... values) { return null; }
      static <T extends Comparable<T>> T most(T... values) { return null; }
      """;

  private static String using(String comment, String rows) {
    return Hosts.of(
        """
        @Generator <T> %s(boolean b, List<Object> list) {
          %s @@
          return Gen.done();
        }
        """
            .replace("@@", comment),
        rows,
        OTHERS);
  }

  @Test
  void one_value_is_not_taken_for_all_of_them() {
    Refusal.check(
        using(
            "// ERROR SENT_AS_VARARGS",
            """
            Coroutine<Integer, Object, Void> | String.format("%s", Gen.yield(1));
            Coroutine<Integer, Object, Void> | String.format("%s", Gen.yield());
            Coroutine<Integer, Object, Void> | String s = "%s".formatted(Gen.yield(1));
            Coroutine<Integer, Object, Void> | System.out.printf("%s", Gen.yield(1));
            Coroutine<Integer, Object, Void> | List.of(Gen.yield(1));
            Coroutine<Integer, Object, Void> | Set.of(Gen.yield(1));
            Coroutine<Integer, Object, Void> | Arrays.asList(Gen.yield(1));
            Coroutine<Integer, Object, Void> | Objects.hash(Gen.yield(1));
            Coroutine<Integer, Object, Void> | Stream.of(Gen.yield(1));
            Coroutine<Integer, Object, Void> | Collections.addAll(list, Gen.yield(1));
            Coroutine<Integer, Object, Void> | Map.ofEntries(Gen.yield(1));
            Coroutine<Integer, Object, Void> | new Formatter(Gen.yield(1));
            Coroutine<Integer, Object, Void> | new Formatter(1, 2).append("", Gen.yield(2));
            Coroutine<Integer, Object, Void> | derived.append("", Gen.yield(1));
            Coroutine<Integer, Object, Void> | named.log("", Gen.yield(1));
            Coroutine<Integer, Object, Void> | own(Gen.yield(1));
            Coroutine<Integer, Object, Void> | strings(Gen.yield(1));
            Coroutine<Integer, Object, Void> | most(Gen.yield(1));
            Coroutine<Integer, Object, Void> | int n = sum(Gen.yield(1));
            Coroutine<Integer, Integer, Void> | int n = sum(Gen.yield(1));
            Coroutine<Integer, Integer, Void> | String.format("%s", Gen.yield(1));
            Coroutine<Integer, Object, Void> | String s = chars(Gen.yield(1));
            Coroutine<Integer, String, Void> | List.of(Gen.yield(1));
            Coroutine<Integer, long[], Void> | sums("", Gen.yield(1));
            Coroutine<Integer, ?, Void>      | List.of(Gen.yield(1));
            Coroutine<Integer, T, Void>      | List.of(Gen.yield(1));
            Coroutine                        | List.of(Gen.yield(1));
            Gen<Integer>                     | String.format("%s", Gen.yield(1));
            Iterator<Integer>                | Objects.hash(Gen.yield(1));
            Coroutine<Integer, Object, Void> | String.format("%s", b ? Gen.yield(1) : null);
            Coroutine<Integer, Object, Void> | list.add(own(b ? "x" : "y", own(Gen.yield(1))));
            """));
  }

  @Test
  void both_values_of_a_condition_are_found() {
    Refusal.check(
        host(
            """
            @Generator static Coroutine<Integer, Object, Void> both(int n) {
              String.format(
                  "%s %s",
                  switch (n) {
                    case 0 -> Gen.yield(0); // ERROR SENT_AS_VARARGS
                    case 1 -> Gen.yield(1); // ERROR SENT_AS_VARARGS
                    default -> n > 5
                        ? Gen.yield(2) // ERROR SENT_AS_VARARGS
                        : Gen.yield(3); // ERROR SENT_AS_VARARGS
                  });
              String.valueOf(n > 0
                  ? Gen.yield(1) // ERROR SENT_AS_CHAR_ARRAY
                  : Gen.yield(2)); // ERROR SENT_AS_CHAR_ARRAY
              return Gen.done();
            }
            """));
  }

  @Test
  void what_is_an_array_or_no_variable_argument_is_accepted() {
    Refusal.check(
        using(
            "",
            """
            Coroutine<Integer, Object, Void>   | String.format("%s", Gen.<Object>yield(1));
            Coroutine<Integer, Object, Void>   | Object sent = Gen.yield(1); String.format("%s", sent);
            Coroutine<Integer, Object, Void>   | String.format("%s", (Object) Gen.yield(1));
            Coroutine<Integer, Object, Void>   | String.format("%s", (String) Gen.yield(1));
            Coroutine<Integer, Object, Void>   | String.format("%s %s", Gen.yield(1), Gen.yield(2));
            Coroutine<Integer, Object, Void>   | List.of(Gen.yield(1), Gen.yield(2));
            Coroutine<Integer, Object, Void>   | Object[] all = Gen.yield(1); String.format("%s", all);
            Coroutine<Integer, Object[], Void> | String.format("%s", Gen.yield(1));
            Coroutine<Integer, Object[], Void> | List.of(Gen.yield(1));
            Coroutine<Integer, String[], Void> | String.format("%s", Gen.yield(1));
            Coroutine<Integer, Object[], Void> | strings(Gen.yield(1));
            Coroutine<Integer, int[], Void>    | int n = sum(Gen.yield(1));
            Coroutine<Integer, int[], Void>    | ints(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | whole(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | Formatter.of(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | Arrays.deepToString(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | both(Gen.yield(1), 1, 2);
            Coroutine<Integer, Object, Void>   | list.add(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | Objects.requireNonNull(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | String.format(Gen.yield(1));
            Coroutine<Integer, Object, Void>   | List<Object> l = List.of(Gen.yieldFrom(list));
            """));
  }

  @Test
  void an_array_that_is_asked_for_by_name_is_told_by_its_type() {
    Refusal.check(
        using(
            "// ERROR SENT_TYPE",
            """
            Coroutine<Integer, String, Void>  | whole(Gen.yield(1));
            Coroutine<Integer, Integer, Void> | ints(Gen.yield(1));
            Coroutine<Integer, String, Void>  | Object[] all = Gen.yield(1);
            """));
  }

  @Test
  void the_message_names_the_method_and_the_remedy() {
    assertThat(messageOf("Coroutine<Integer, Object, Void> | String.format(\"%s\", Gen.yield(1));"))
        .contains("variable arguments of String.format,", "Object sent = ", "Gen.<Object>yield");
    assertThat(messageOf("Coroutine<Integer, String, Void> | String.format(\"%s\", Gen.yield(1));"))
        .contains("String sent = ", "Gen.<String>yield")
        .doesNotContain("Object[]");
    assertThat(messageOf("Coroutine<Integer, Object, Void> | int n = sum(Gen.yield(1));"))
        .contains("Host.sum,", "Integer sent = ", "Gen.<Integer>yield");
    assertThat(messageOf("Coroutine<Integer, Object, Void> | new Formatter(Gen.yield(1));"))
        .contains("new Host.Formatter,");
    assertThat(messageOf("Coroutine<Integer, Object, Void> | Map.ofEntries(Gen.yield(1));"))
        .contains("java.util.Map.Entry sent = ");
  }

  private static String messageOf(String row) {
    return Refusal.check(using("// ERROR SENT_AS_VARARGS", row)).get(0).message();
  }

  @Test
  void of_a_method_that_is_not_found_only_what_is_certain_is_told() {
    byte[] host =
        Sources.compile(
                using(
                    "",
                    """
                    Coroutine<Integer, Object, Void> | new Formatter(Gen.yield(1));
                    Coroutine<Integer, String, Void> | new Formatter(Gen.yield(1));
                    """))
            .get("Host");

    assertThat(new Weaver(WeaverOptions.defaults()).weave(host).diagnostics())
        .extracting(Diagnostic::code, Diagnostic::methodName)
        .containsExactly(tuple(DiagnosticCode.SENT_AS_VARARGS, "g1"));
  }
}
