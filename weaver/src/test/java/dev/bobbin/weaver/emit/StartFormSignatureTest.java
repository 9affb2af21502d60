package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.NotWovenError;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start form has the name of a method of the user's, and is taken for none. */
class StartFormSignatureTest {

  private static List<Object> all(Iterator<Object> values) {
    List<Object> all = new ArrayList<>();
    values.forEachRemaining(all::add);
    return all;
  }

  @Test
  void the_user_may_overload_the_method_with_one_more_int() {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            import java.util.*;
            class Host {
              @Generator static Iterator<Object> walk(int n) {
                if (n > 0) Gen.yieldFrom(walk(n - 1));
                Gen.yield(n);
                return Gen.done();
              }
              @Generator static Iterator<Object> walk(int n, int step) {
                if (n > 0) Gen.yieldFrom(walk(n - step, step));
                Gen.yield(n + "/" + step);
                return Gen.done();
              }
              static Iterator<Object> one() { return walk(2); }
              static Iterator<Object> other() { return walk(4, 2); }
            }
            """);

    assertThat(all(woven.call("Host", "one"))).containsExactly(0, 1, 2);
    assertThat(all(woven.call("Host", "other"))).containsExactly("0/2", "2/2", "4/2");
  }

  @Test
  void the_user_may_inherit_such_a_method() {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            import java.util.*;
            class Base {
              Iterator<Object> walk(int n, int step) {
                return List.<Object>of(n + "/" + step).iterator();
              }
            }
            class Host extends Base {
              @Generator Iterator<Object> walk(int n) {
                if (n > 0) Gen.yieldFrom(walk(n - 1));
                Gen.yieldFrom(walk(n, 7));
                return Gen.done();
              }
              static Iterator<Object> inside() { return new Host().walk(1); }
            }
            class Caller {
              static Iterator<Object> outside() { return new Host().walk(2, 5); }
            }
            """);

    assertThat(all(woven.call("Host", "inside"))).containsExactly("0/7", "1/7");
    assertThat(all(woven.call("Caller", "outside"))).containsExactly("2/5");
  }

  @ParameterizedTest
  @ValueSource(ints = {253, 254, 255})
  void a_method_may_have_as_many_parameters_as_the_jvm_allows(int count) {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              @Generator static Gen<Object> walk(%s) {
                if (p0 > 0) Gen.yieldFrom(walk(p0 - 1%s));
                Gen.yield(p%d);
                return Gen.done();
              }
              static Gen<Object> start() { return walk(%s); }
            }
            """
                .formatted(
                    list(0, count, "int p%d"),
                    list(1, count, ", p%d").replace(", , ", ", "),
                    count - 1,
                    list(0, count, "%d").replaceFirst("0", "2")));

    assertThat(all(woven.call("Host", "start"))).containsExactly(count - 1, count - 1, count - 1);
  }

  private static String list(int from, int to, String format) {
    return IntStream.range(from, to).mapToObj(format::formatted).collect(Collectors.joining(", "));
  }

  /** A generator that only returns is told from one that started and has returned. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void what_returns_gives_is_no_delegate_at_any_level(int depth) {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              @Generator static Gen<Object> walk(int n) {
                Gen.yieldFrom(n > 0 ? walk(n - 1) : Gen.returns("x"));
                return Gen.done();
              }
              @Generator static Gen<Object> start(int n) {
                if (n > 0) Gen.yieldFrom(start(n - 1));
                Gen<Object> ended = Gen.returns("x");
                Gen.yield(Gen.yieldFrom(ended));
                return Gen.done();
              }
            }
            """);

    assertThatThrownBy(() -> all(woven.call("Host", "walk", depth)))
        .isInstanceOf(NotWovenError.class);
    assertThatThrownBy(() -> all(woven.call("Host", "start", depth)))
        .isInstanceOf(NotWovenError.class);
  }

  /** A pointcut, or a matcher of an agent, that names the return type means the generator. */
  @Test
  void nothing_but_the_generator_returns_what_it_returns() throws ClassNotFoundException {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            import java.util.*;
            class Host {
              @Generator static Iterator<Object> walk(int n) {
                if (n > 0) Gen.yieldFrom(walk(n - 1));
                Gen.yield(n);
                return Gen.done();
              }
            }
            """);

    assertThat(woven.loadClass("Host").getDeclaredMethods())
        .filteredOn(method -> method.getName().equals("walk"))
        .extracting(method -> method.getReturnType().getSimpleName())
        .containsExactlyInAnyOrder("Iterator", "Object", "boolean");
  }
}
