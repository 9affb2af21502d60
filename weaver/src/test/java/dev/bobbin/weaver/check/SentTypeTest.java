package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a sent value may be used as, by the declared S. */
class SentTypeTest {

  /** Each row is a return type and a statement. */
  private static String using(String comment, String rows) {
    return Hosts.of(
        """
        @Generator <T, N extends Number> %s(StringBuilder text, Gen<Integer> other) {
          %s @@
          return Gen.done();
        }
        """
            .replace("@@", comment),
        rows,
        """
        static void take(char[] chars) {}
        static void overloaded(Object o) {}
        static void overloaded(char[] chars) {}
        static void takeString(String s) {}
        @Generator Coroutine<Integer, Void, String> inner() { return Gen.returns("r"); }
        """);
  }

  @Test
  void a_cast_to_what_S_can_never_be_is_refused() {
    Refusal.check(
        using(
            "// ERROR SENT_TYPE",
            """
            Coroutine<Integer, String, Void> | Integer i = Gen.yield(1);
            Coroutine<Integer, String, Void> | int i = Gen.yield(1);
            Coroutine<Integer, Integer, Void> | long i = Gen.yield(1);
            Coroutine<Integer, Integer, Void> | String s = (String) Gen.<Object>yield(1);
            Coroutine<Integer, Integer, Void> | List<String> s = Gen.yield(1);
            Coroutine<Integer, String, Void> | int[] s = Gen.yield();
            Coroutine<Integer, int[], Void> | long[] s = Gen.yield();
            Coroutine<Integer, Number, Void> | String s = Gen.yield(1);
            Coroutine<Integer, Runnable, Void> | String s = Gen.yield(1);
            Coroutine<Integer, ? extends Number, Void> | String s = Gen.yield(1);
            Coroutine<Integer, Integer, Void> | Object o = (Serializable & Runnable) Gen.yield(1);
            Coroutine<Integer, Integer, Void> | if (Gen.yield(1)) { text.append(1); }
            """));
  }

  @Test
  void a_cast_to_what_S_may_be_is_accepted() {
    Refusal.check(
        using(
            "",
            """
            Coroutine<Integer, String, Void> | String s = Gen.yield(1);
            Coroutine<Integer, String, Void> | CharSequence s = Gen.yield(1);
            Coroutine<Integer, String, Void> | Object s = Gen.yield(1);
            Coroutine<Integer, String, Void> | Gen.yield(1);
            Coroutine<Integer, String, Void> | Gen.<Integer>yield(1);
            Coroutine<Integer, Integer, Void> | int s = Gen.yield(1);
            Coroutine<Integer, Integer, Void> | Number s = Gen.yield(1);
            Coroutine<Integer, Object, Void> | String s = Gen.yield(1);
            Coroutine<Integer, Number, Void> | int s = Gen.yield(1);
            Coroutine<Integer, Runnable, Void> | List<String> s = Gen.yield(1);
            Coroutine<Integer, ?, Void> | String s = Gen.yield(1);
            Coroutine<Integer, ? super Integer, Void> | String s = Gen.yield(1);
            Coroutine<Integer, T, Void> | String s = Gen.yield(1);
            Coroutine<Integer, N, Void> | N s = Gen.yield(1);
            Coroutine<Integer, Void, Void> | Gen.yield(1);
            Coroutine<Integer, Integer, Void> | Object o = (Number & Serializable) Gen.yield(1);
            Coroutine<Integer, Integer, Void> | String s = Gen.yieldFrom(inner());
            Coroutine<Integer, char[], Void> | take(Gen.yield(1));
            Coroutine<Integer, char[], Void> | String s = String.valueOf((char[]) Gen.yield(1));
            Coroutine<Integer, ?, Void> | take(Gen.yield(1));
            Coroutine<Integer, String, Void> | String s = "a" + Gen.yield(1);
            Coroutine<Integer, String, Void> | Object sent = Gen.yield(1); text.append(sent);
            """));
  }

  @Test
  void a_typed_use_needs_a_Coroutine() {
    Refusal.check(
        using(
            "// ERROR SENT_WITHOUT_COROUTINE",
            """
            Gen<Integer>      | String s = Gen.yield(1);
            Gen<Integer>      | int i = Gen.yield(1);
            Gen<Integer>      | takeString(Gen.yield(1));
            Gen               | String s = Gen.yield(1);
            Iterator<Integer> | String s = Gen.yield(1);
            Iterable<Integer> | String s = Gen.yield();
            Stream<Integer>   | String s = Gen.yield(1);
            Gen<Integer>      | if (Gen.yield(1)) { text.append(1); }
            """));
  }

  @Test
  void an_untyped_use_needs_none() {
    Refusal.check(
        using(
            "",
            """
            Gen<Integer>      | Gen.yield(1);
            Gen<Integer>      | Object o = Gen.yield(1);
            Gen<Integer>      | var o = Gen.yield(1); text.append(o);
            Gen<Integer>      | Gen.<String>yield(1);
            Gen<Integer>      | T t = Gen.yield(1);
            Gen<Integer>      | if (Gen.yield(1) == null) { text.append(1); }
            Gen<Integer>      | Void v = Gen.yield(1);
            Gen<Integer>      | String s = Gen.yieldFrom(inner());
            Gen<Integer>      | String s = (String) Gen.yieldFrom(other);
            Iterable<Integer> | String s = Gen.yieldFrom(inner());
            Gen<Integer>      | text.append(Gen.yield(1) == null);
            """));
  }

  @Test
  void a_sent_value_is_no_char_array() {
    Refusal.check(
        using(
            "// ERROR SENT_AS_CHAR_ARRAY",
            """
            Coroutine<Integer, Integer, Void> | String s = String.valueOf(Gen.yield(1));
            Coroutine<Integer, Object, Void>  | String s = String.valueOf(Gen.yield(1));
            Coroutine<Integer, ?, Void>       | String s = String.copyValueOf(Gen.yield(1));
            Coroutine<Integer, Integer, Void> | overloaded(Gen.yield(1));
            Gen<Integer>                      | String s = String.valueOf(Gen.yield(1));
            Coroutine                         | String s = String.valueOf(Gen.yield(1));
            """));
  }

  @Test
  void lambdas_are_checked_by_their_erased_type() {
    Refusal.check(
        host(
            """
            static Gen<Integer> plain = Gen.of(() -> {
              String s = Gen.yield(1); // ERROR SENT_WITHOUT_COROUTINE
              return Gen.done();
            });
            static Coroutine<Integer, Long, Void> typed = Coroutine.of(() -> {
              String s = Gen.yield(1);
              return Gen.done();
            });
            """));
  }

  @Test
  void the_messages_name_the_types_and_the_remedy() {
    String sent =
        Refusal.check(
                using(
                    "// ERROR SENT_TYPE",
                    "Coroutine<Integer, String, Void> | int i = Gen.yield(1);"))
            .get(0)
            .message();
    String plain =
        Refusal.check(
                using(
                    "// ERROR SENT_WITHOUT_COROUTINE", "Iterator<Integer> | int i = Gen.yield(1);"))
            .get(0)
            .message();

    assertThat(sent).contains("used as Integer where S is String");
    assertThat(plain).contains("Iterator<Y>", "declare Coroutine<Y, S, R>");
  }
}
