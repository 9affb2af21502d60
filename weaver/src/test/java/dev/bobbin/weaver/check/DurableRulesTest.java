package dev.bobbin.weaver.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What {@code @Durable} can stand on, and which variables can never be saved. */
class DurableRulesTest {

  /** The module durable is built behind this one. */
  private static final List<String> API =
      List.of(
          "package dev.bobbin.durable;\npublic interface Migration {}",
          """
          package dev.bobbin.durable;
          import java.lang.annotation.*;
          @Retention(RetentionPolicy.RUNTIME)
          public @interface Durable {
            String id() default "";
            String[] accepts() default {};
            Class<? extends Migration> migration() default Migration.class;
          }
          """);

  private static final String IMPORTS =
      "import dev.bobbin.*; import dev.bobbin.durable.*; import java.io.*; import java.util.*; import"
          + " java.util.stream.*; import java.util.concurrent.locks.*; import java.util.regex.*;\n";

  private static List<Diagnostic> check(String host) {
    String source = IMPORTS + host;
    List<String> units = List.of(API.get(0), API.get(1), source);
    return Refusal.check(
        source, Sources.compile(ToolProvider.getSystemJavaCompiler(), units, "-g"));
  }

  @Test
  void what_cannot_be_suspended_cannot_be_durable() {
    check(
        """
        class Host {
          @Durable void plain() {
            hashCode(); // ERROR NOT_DURABLE
          }
          @Durable @Generator static Gen<Integer> right() { Gen.yield(1); return Gen.done(); }
        }
        """);
  }

  @Test
  void that_is_told_also_where_nothing_else_is_of_bobbin() {
    check("class Host { \n@Durable static int plain() { return 1; } // ERROR NOT_DURABLE\n}");
  }

  @Test
  void nobody_can_get_the_generator_of_a_stream() {
    check(
        """
        class Host {
          @Durable @Generator static Stream<Integer> numbers() {
            Gen.yield(1); // ERROR NOT_DURABLE
            return Gen.done();
          }
          @Durable @Generator static Iterable<Integer> right() { Gen.yield(1); return Gen.done(); }
        }
        """);
  }

  @Test
  void an_id_is_that_of_one_generator() {
    check(
        """
        class Host {
          @Durable(id = "a") @Generator static Gen<Integer> first() {
            Gen.yield(1);
            return Gen.done();
          }
          @Durable(id = "a") @Generator static Gen<Integer> second() {
            Gen.yield(1); // ERROR NOT_DURABLE
            return Gen.done();
          }
        }
        """);
    check("@Durable(id = \"all\") // ERROR NOT_DURABLE@0\nclass Host { }");
  }

  @Test
  void the_receiver_is_saved_too() {
    check(
        """
        final class Host {
          @Durable @Generator Gen<Integer> numbers() {
            Gen.yield(1); // ERROR NOT_DURABLE
            return Gen.done();
          }
          @Durable @Generator static Gen<Integer> right() { Gen.yield(1); return Gen.done(); }
        }
        class MayHaveSubclasses {
          @Durable @Generator Gen<Integer> right() { Gen.yield(1); return Gen.done(); }
        }
        """);
  }

  @Test
  void resources_and_final_classes_of_the_platform_cannot_be_saved() {
    List<Diagnostic> found =
        check(
            """
            @Durable
            class Host {
              @Generator static Gen<Object> g(BufferedReader in, Thread thread, Lock lock,
                  ReentrantLock held, Stream<String> stream, Optional<String> optional)
                  throws IOException {
                Gen.yield(1); // ERROR NOT_DURABLE NOT_DURABLE NOT_DURABLE NOT_DURABLE NOT_DURABLE NOT_DURABLE
                in.read();
                lock.lock();
                held.lock();
                stream.count();
                thread.start();
                Matcher matcher = Pattern.compile(optional.get()).matcher("a");
                Gen.yield(2); // ERROR NOT_DURABLE
                matcher.find();
                return Gen.done();
              }
            }
            """);

    assertThat(found.get(0).message())
        .isEqualTo(
            "'in' is alive at this suspension point of a durable generator, and a"
                + " java.io.BufferedReader is an open resource, which cannot be saved; use it up"
                + " before, or make it anew behind");
  }

  @Test
  void what_is_used_up_or_may_be_saved_is_accepted() {
    check(
        """
        @Durable
        class Host {
          @Generator static Gen<Object> g(BufferedReader in, List<String> list, Object any, Host own,
              Comparable<String> other, Iterator<String> iterator) throws IOException {
            in.read();
            Gen.yield(1);
            Object[] array = {list, any, own, other, iterator};
            Gen.yield(array);
            return Gen.done();
          }
        }
        """);
  }
}
