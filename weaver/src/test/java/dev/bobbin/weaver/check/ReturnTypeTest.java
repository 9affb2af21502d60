package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which interfaces of the user's a generator can return, and what is checked through them. */
class ReturnTypeTest {

  private static List<String> messages(String members) {
    return Refusal.check(host(members)).stream().map(Diagnostic::message).toList();
  }

  @Test
  void abstract_method_that_no_generator_has_is_refused() {
    assertThat(
            messages(
                """
                interface Task extends Coroutine<Object, Object, Object> { void start(); }
                interface Sub extends Task, Runnable { default void start() {} }
                interface Again extends Sub { void start(); default void run() {} }
                interface Other extends Gen<Integer> { Integer next(); }
                @Generator Task task() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Sub sub() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Again again() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Other other() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                """))
        .satisfiesExactly(
            m -> assertThat(m).contains("return Host$Task: it has no method start(..)"),
            m -> assertThat(m).contains("run(..), which is abstract in java.lang.Runnable"),
            m -> assertThat(m).contains("start(..), which is abstract in Host$Again"),
            m -> assertThat(m).contains("next(..), which is abstract in Host$Other"));
  }

  @Test
  void default_method_that_the_class_of_a_generator_hides_is_refused() {
    assertThat(
            messages(
                """
                interface Ends extends Gen<Integer> { default boolean isClosed() { return true; } }
                interface Clears extends Ends { boolean isClosed(); default void clear() {} }
                interface Clones extends Gen<Integer> { default Object clone() { return this; } }
                interface Likewise extends Gen<Integer> {
                  default boolean isClosed(int since) { return true; }
                  private boolean isRunning() { return true; }
                  static void clear() {}
                }
                @Generator Ends ends() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Clears clears() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Clones clones() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Likewise likewise() { Gen.yield(1); return Gen.done(); }
                """))
        .satisfiesExactly(
            m -> assertThat(m).contains("its own isClosed(..), and not that of Host$Ends"),
            m -> assertThat(m).contains("isClosed(..), which is abstract in Host$Clears"),
            m -> assertThat(m).contains("its own clone(..), and not that of Host$Clones"));
  }

  @Test
  void default_method_in_place_of_one_that_every_generator_has_is_refused() {
    assertThat(
            messages(
                """
                interface Rows extends Gen<Integer> { default List<Integer> toList() { return null; } }
                interface More extends Rows {}
                interface Quiet extends Coroutine<Integer, Object, Object> {
                  default void forEach(Consumer<? super Integer> action) {}
                }
                @Generator More rows() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Quiet quiet() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                """))
        .satisfiesExactly(
            m -> assertThat(m).contains("its own toList(..), and not that of Host$Rows"),
            m -> assertThat(m).contains("forEach(..)", "give that method another name"));
  }

  @Test
  void what_cannot_be_implemented_is_refused() {
    assertThat(
            messages(
                """
                sealed interface Closed extends Gen<Integer> permits Only {}
                non-sealed interface Only extends Closed {}
                abstract static class Base implements Gen<Integer> {}
                interface Plain {}
                @Generator Closed closed() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Only only() { Gen.yield(1); return Gen.done(); }
                @Generator Base base() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                @Generator Plain plain() { Gen.yield(1); return Gen.done(); } // ERROR WRONG_RETURN_TYPE
                """))
        .satisfiesExactly(
            m -> assertThat(m).contains("Host$Closed, which is sealed"),
            m -> assertThat(m).contains("cannot return Host$Base; declare Gen<Y>"),
            m -> assertThat(m).contains("cannot return Host$Plain; declare Gen<Y>"));
  }

  @Test
  void what_is_yielded_is_known_through_interfaces_without_type_parameters() {
    assertThat(
            messages(
                """
                interface Above extends Gen<Integer> {}
                interface Task extends Runnable, Above { default void run() {} }
                @Generator Task task() {
                  Gen.yield("x"); // ERROR YIELD_TYPE
                  return Gen.done();
                }
                """))
        .satisfiesExactly(m -> assertThat(m).contains("yields String where Y is Integer"));
  }

  @Test
  void interface_that_is_not_found_is_named() {
    Map<String, byte[]> classes =
        new TreeMap<>(
            Sources.compile(
                host(
                    """
                    interface Above extends Gen<Integer> {}
                    interface Task extends Above {}
                    @Generator Task task() { Gen.yield(1); return Gen.done(); }
                    @Generator Above above() { Gen.yield(1); return Gen.done(); }
                    """)));
    classes.remove("Host$Above");

    assertThat(Refusal.weave(classes))
        .extracting(Diagnostic::message)
        .satisfiesExactly(
            m -> assertThat(m).contains("Host$Task: the class Host$Above is not found"),
            m -> assertThat(m).contains("Host$Above: the class Host$Above is not found"));
  }

  @Test
  void types_are_checked_through_the_interface() {
    Refusal.check(
        host(
            """
            interface Task<R> extends Coroutine<Integer, String, R> {}
            interface Swapped<A, B> extends Coroutine<B, A, Object> {}
            interface Deep<T> extends Swapped<T[], Long> {}
            interface Rows extends Gen<String> {}
            @Generator Task<Long> wrong() {
              Gen.yield("x"); // ERROR YIELD_TYPE
              Integer sent = Gen.yield(1); // ERROR SENT_TYPE
              return Gen.done();
            }
            @Generator Task<Long> right() {
              String sent = Gen.yield(1);
              Long result = Gen.yieldFrom(right());
              return Gen.done(result);
            }
            @Generator Swapped<String, Integer> swapped() {
              String sent = Gen.yield(1);
              Gen.yield("x"); // ERROR YIELD_TYPE
              return Gen.done();
            }
            @Generator Deep<String> deep() {
              String[] sent = Gen.yield(1L);
              String one = Gen.yield(1L); // ERROR SENT_TYPE
              Integer[] none = Gen.yield(1L); // ERROR SENT_TYPE
              Gen.yieldFrom(right()); // ERROR DELEGATE_TYPE
              return Gen.done();
            }
            @Generator Rows rows() {
              String sent = Gen.yield("x"); // ERROR SENT_WITHOUT_COROUTINE
              Gen.yield(1); // ERROR YIELD_TYPE
              Gen.yieldFrom(right()); // ERROR DELEGATE_TYPE
              Gen.yieldFrom(rows());
              return Gen.done();
            }
            @SuppressWarnings("rawtypes") @Generator Task raw() {
              Gen.yield(1);
              String sent = Gen.yield(2);
              Object any = Gen.<Integer>yield(3);
              return Gen.done();
            }
            @Primed Task<Long> primed() { Gen.yield(1); return Gen.done(); }
            @Primed Rows primedRows() { Gen.yield("x"); return Gen.done(); }
            """));
  }

  @Test
  void lambda_of_a_refused_interface_says_why() {
    assertThat(
            messages(
                """
                interface Task extends Gen<Integer> { void start(); }
                static Object task = (Supplier<Task>) () -> {
                  Gen.yield(1); // ERROR MARKER_IN_PLAIN_LAMBDA
                  return Gen.done(); // ERROR MARKER_IN_PLAIN_LAMBDA
                };
                """))
        .allMatch(message -> message.contains("it has no method start(..)"));
  }
}
