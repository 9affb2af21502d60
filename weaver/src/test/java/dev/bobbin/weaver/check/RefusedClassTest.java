package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bobbin.NotWovenError;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What remains of a class that was refused. */
class RefusedClassTest {
  private static final String WRONG =
      host(
          """
          static int initialized = 1;
          @Generator static Gen<Long> wrong() {
            Gen.yield(1);
            return Gen.done();
          }
          @Generator static synchronized Iterable<Integer> locked(int n, double d) {
            for (int i = 0; i < n; i++) {
              try {
                Gen.yield(i);
              } finally {
                n--;
              }
            }
            return Gen.done();
          }
          @Generator static Gen<Integer> good() {
            Gen.yield(1);
            return Gen.done();
          }
          static Gen<Integer> forgotten() {
            Gen.yield(1);
            return null;
          }
          static int forgotten(int overload) {
            return overload + initialized;
          }
          static Supplier<Gen<Integer>> lambda() {
            return () -> {
              Gen.yield(1);
              return null;
            };
          }
          static int plain(List<Integer> list) {
            int sum = 0;
            for (int i : list) {
              sum += i > 0 ? i : 0;
            }
            return sum;
          }
          """);

  private final Weaver weaver = new Weaver(WeaverOptions.defaults());

  private Class<?> refused(String source) throws ClassNotFoundException {
    byte[] compiled = Sources.compile(source).get("Host");
    WeaveResult result = weaver.weave(compiled);
    assertThat(result.hasErrors()).isTrue();
    return load(weaver.refuse(compiled, result.diagnostics()));
  }

  private static Class<?> load(byte[] host) throws ClassNotFoundException {
    ClassLoader loader =
        new ClassLoader(RefusedClassTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) {
            return defineClass(name, host, 0, host.length);
          }
        };
    return Class.forName("Host", true, loader);
  }

  private static Object call(Class<?> host, String name, Object... arguments) throws Throwable {
    for (Method method : host.getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        method.setAccessible(true);
        try {
          return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new AssertionError("no method " + name);
  }

  @Test
  void its_generators_throw_the_diagnostics() throws Throwable {
    Class<?> host = refused(WRONG);

    assertThatThrownBy(() -> call(host, "wrong"))
        .isInstanceOf(NotWovenError.class)
        .hasMessageStartingWith("the class could not be woven:\nHost.java:10: [YIELD_TYPE] Host.")
        .hasMessageContaining("[YIELD_IN_SYNCHRONIZED]")
        .hasMessageContaining("[MARKER_OUTSIDE_GENERATOR]");
    assertThatThrownBy(() -> call(host, "locked", 1, 2.0)).isInstanceOf(NotWovenError.class);
    assertThatThrownBy(() -> call(host, "good")).isInstanceOf(NotWovenError.class);
  }

  @Test
  void a_generator_lambda_throws_when_it_is_called() throws Throwable {
    Class<?> host = refused(WRONG);

    Supplier<?> lambda = (Supplier<?>) call(host, "lambda");

    assertThatThrownBy(lambda::get).isInstanceOf(NotWovenError.class);
  }

  @Test
  void a_method_named_by_an_error_throws_and_its_overload_works() throws Throwable {
    Class<?> host = refused(WRONG);

    assertThatThrownBy(() -> call(host, "forgotten"))
        .isInstanceOf(NotWovenError.class)
        .hasMessageContaining("annotate it with @Generator");
    assertThat(call(host, "forgotten", 2)).isEqualTo(3);
  }

  @Test
  void its_other_methods_work() throws Throwable {
    assertThat(call(refused(WRONG), "plain", List.of(1, -2, 3))).isEqualTo(4);
  }

  @Test
  void a_class_that_is_too_old_is_refused_too() throws Throwable {
    byte[] compiled =
        Sources.compile(host("@Generator static Gen<Integer> g() { return Gen.done(); }\n"))
            .get("Host");
    compiled[7] = 50;

    Class<?> host = load(weaver.refuse(compiled, weaver.weave(compiled).diagnostics()));

    assertThatThrownBy(() -> call(host, "g")).hasMessageContaining("[CLASS_FILE_TOO_OLD]");
  }

  @Test
  void notes_and_warnings_are_not_part_of_the_message() throws Throwable {
    Throwable thrown = catchThrowable(() -> call(refused(WRONG), "wrong"));

    assertThat(thrown.getMessage()).doesNotContain("FINALLY_MAY_NOT_RUN");
  }

  @Test
  void more_errors_than_a_string_constant_holds_are_counted() throws Throwable {
    byte[] compiled = Sources.compile(WRONG).get("Host");
    Diagnostic error = error("\u3042".repeat(2000));

    Class<?> host = load(weaver.refuse(compiled, Collections.nCopies(50, error)));

    assertThatThrownBy(() -> call(host, "wrong"))
        .isInstanceOf(NotWovenError.class)
        .hasMessageMatching("(?s).*\n\\.\\.\\. and 40 more");
  }

  @Test
  void an_error_longer_than_a_string_constant_is_cut() throws Throwable {
    byte[] compiled = Sources.compile(WRONG).get("Host");

    Class<?> host = load(weaver.refuse(compiled, List.of(error("\u3042".repeat(70_000)))));

    assertThatThrownBy(() -> call(host, "wrong")).hasMessageEndingWith("\u3042...");
  }

  @Test
  void an_interface_and_its_default_methods_are_refused() throws Throwable {
    Map<String, byte[]> classes =
        Sources.compile(
            """
            import dev.bobbin.*;

            interface Host {
              @Generator default Gen<Long> wrong() { Gen.yield(1); return Gen.done(); }
              @Generator static Gen<Long> alsoWrong() { Gen.yield(1); return Gen.done(); }
              int abstractMethod();
            }
            """);
    byte[] compiled = classes.get("Host");

    Class<?> host = load(weaver.refuse(compiled, weaver.weave(compiled).diagnostics()));

    assertThatThrownBy(() -> call(host, "alsoWrong")).isInstanceOf(NotWovenError.class);
  }

  private static Diagnostic error(String message) {
    return new Diagnostic(DiagnosticCode.YIELD_TYPE, "Host", "wrong", "Host.java", 0, message);
  }
}
