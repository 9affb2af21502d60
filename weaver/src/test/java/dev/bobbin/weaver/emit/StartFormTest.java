package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.testing.Allocated;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recursive delegation runs the new generator before it has a frame; nobody can tell. */
class StartFormTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          class Host {
            static List<String> log = new ArrayList<>();
            static List<String> drain() {
              List<String> drained = List.copyOf(log); log.clear(); return drained;
            }
            record Node(Node left, int value, Node right) {}
            static Node tree(int depth, int value) {
              return depth == 0 ? null
                  : new Node(tree(depth - 1, 2 * value), value, tree(depth - 1, 2 * value + 1));
            }
            @Generator static Gen<Integer> inOrder(Node node) {
              if (node != null) {
                Gen.yieldFrom(inOrder(node.left()));
                Gen.yield(node.value());
                Gen.yieldFrom(
                    inOrder(
                        node.right()));
              }
              return Gen.done();
            }
            static Gen<Integer> walk(int depth) { return inOrder(tree(depth, 1)); }
            @Generator static Coroutine<Object, Object, Object> sum(long n, double weight) {
              if (n == 0) return Gen.returns(0.0);
              Object below = Gen.yieldFrom(sum(n - 1, weight));
              Object sent = n % 2 == 0 ? Gen.yield(n) : null;
              return Gen.returns((Double) below + n * weight + (sent == null ? 0 : (Integer) sent));
            }
            @Generator static Coroutine<Object, Object, Object> nothing(int n) {
              Object below = n > 0 ? Gen.yieldFrom(nothing(n - 1)) : "bottom";
              log.add(n + " " + below);
              return Gen.done();
            }
            @Generator static Gen<Object> failing(int n, RuntimeException failure) {
              try {
                if (n == 0) throw failure;
                Gen.yieldFrom(failing(n - 1, failure));
              } finally {
                log.add("left " + n);
              }
              return Gen.done();
            }
            @Generator static Gen<Object> dividing(int n) {
              if (n > 0) Gen.yieldFrom(dividing(n - 1));
              Gen.yield(1 / n);
              return Gen.done();
            }
            @Generator static Gen<Object> catching(int n, RuntimeException failure) {
              for (int i = 0; i < 2; i++) {
                try {
                  Gen.yieldFrom(failing(n, failure));
                } catch (IllegalStateException e) {
                  Gen.yield(e);
                }
              }
              return Gen.done();
            }
            @Generator static Gen<Object> finishing(int n) {
              try {
                if (n > 0) Gen.yieldFrom(finishing(n - 1));
                Gen.yield("at " + n);
              } finally {
                log.add("left " + n);
                Gen.yield("leaving " + n);
              }
              return Gen.done();
            }
            @Generator static Gen<Object> mixed(int n, List<?> list) {
              if (n > 0) {
                Gen.yieldFrom(list);
                Gen.yield(1 + list.indexOf(Gen.yieldFrom(mixed(n - 1, list))));
                for (Object each : list) Gen.yieldFrom(mixed(0, List.of(each)));
              } else {
                Gen.yieldFrom(list.iterator());
              }
              return Gen.done();
            }
            @Generator static Gen<Object> even(int n) {
              if (n == 0) Gen.yield("even"); else Gen.yieldFrom(odd(n - 1));
              return Gen.done();
            }
            @Generator static Gen<Object> odd(int n) {
              if (n == 0) Gen.yield("odd"); else Gen.yieldFrom(even(n - 1));
              return Gen.done();
            }
            @Generator static Iterable<Object> iterable(int n) {
              if (n > 0) Gen.yieldFrom(iterable(n - 1));
              Gen.yield(n);
              return Gen.done();
            }
            @Primed @Generator static Gen<Object> primed(int n) {
              Gen.yield();
              if (n > 0) Gen.yieldFrom(primed(n - 1));
              return Gen.done();
            }
            @Generator static Gen<Object> alone(List<?> list) {
              Gen.yieldFrom(list);
              return Gen.done();
            }
          }
          class Shape {
            Shape inner;
            Shape(Shape inner) { this.inner = inner; }
            @Generator Gen<Object> names(String prefix) {
              Gen.yield(prefix + "shape");
              if (inner != this) Gen.yieldFrom(inner.names(prefix + "/"));
              return Gen.done();
            }
            static Gen<Object> of(Shape... shapes) {
              for (int i = 0; i < shapes.length - 1; i++) shapes[i].inner = shapes[i + 1];
              return shapes[0].names("");
            }
            static Gen<Object> plain() { return of(new Shape(null), new Shape(null), last()); }
            static Shape last() { Shape last = new Shape(null); last.inner = last; return last; }
            static Gen<Object> overridden() { return of(new Shape(null), new Other(), last()); }
            static Gen<Object> lazy() { return of(new Shape(null), new Listed()); }
            static Gen<Object> missing() { return of(new Shape(null), (Shape) null); }
            static Gen<Object> broken() { return of(new Shape(null), new Broken()); }
          }
          class Other extends Shape {
            Other() { super(null); }
            @Override Gen<Object> names(String prefix) {
              return Gen.of(() -> { Gen.yield(prefix + "other"); return Gen.done(); });
            }
          }
          class Listed extends Shape {
            Listed() { super(null); }
            @Override Gen<Object> names(String prefix) { return Host.mixed(0, List.of(prefix, 1)); }
          }
          class Broken extends Shape {
            Broken() { super(null); }
            @Override Gen<Object> names(String prefix) { throw new NoSuchElementException("early"); }
          }
          """,
          "-g");

  @BeforeEach
  void forget() {
    log();
  }

  private static <T> T call(String method, Object... arguments) {
    return WOVEN.call("Host", method, arguments);
  }

  private static List<String> log() {
    return call("drain");
  }

  private static Stream<Method> startForms(String host) throws ClassNotFoundException {
    return Stream.of(WOVEN.loadClass(host).getDeclaredMethods())
        .filter(method -> Modifier.isPrivate(method.getModifiers()))
        .filter(method -> method.getReturnType() == Object.class);
  }

  @Test
  void only_recursions_have_one() throws ClassNotFoundException {
    assertThat(startForms("Host").map(Method::getName))
        .containsExactlyInAnyOrder(
            "inOrder",
            "sum",
            "nothing",
            "failing",
            "dividing",
            "finishing",
            "mixed",
            "even",
            "odd");
    assertThat(startForms("Shape").map(Method::getName)).containsExactly("names");
    assertThat(startForms("Other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 10})
  void a_tree_comes_in_order(int depth) {
    Gen<Integer> walk = call("walk", depth);

    List<Integer> values = walk.toList();

    assertThat(values).hasSize((1 << depth) - 1).doesNotHaveDuplicates();
    if (depth == 5) {
      assertThat(values).startsWith(16, 8, 17, 4, 18).endsWith(30, 15, 31);
    }
  }

  @Test
  void what_ends_at_once_gets_no_frame() {
    int nodes = (1 << 14) - 1;
    Gen<Integer> walk = call("walk", 14);

    long before = Allocated.bytes();
    long sum = 0;
    while (walk.hasNext()) {
      sum += walk.next();
    }
    long allocated = Allocated.bytes() - before;

    assertThat(sum).isEqualTo((long) nodes * (nodes + 1) / 2);
    assertThat(allocated / nodes).as("a frame of 40 bytes, a box of 16").isBetween(50L, 60L);
  }

  @Test
  void what_is_returned_and_sent_arrives() {
    Coroutine<Object, Object, Object> sum = call("sum", 5L, 0.5);

    assertThat(sum.next()).isEqualTo(2L);
    assertThat(sum.send(100)).isEqualTo(4L);
    assertThat(sum.resume(1000)).hasToString("Returned[value=1107.5]");
  }

  @Test
  void what_never_yields_returns_null_at_each_level() {
    Coroutine<Object, Object, Object> nothing = call("nothing", 100);

    assertThat(nothing.hasNext()).isFalse();
    assertThat(log()).hasSize(101).startsWith("0 bottom", "1 null").endsWith("100 null");
  }

  @Test
  void a_failure_passes_through_all_levels() {
    IllegalStateException failure = new IllegalStateException("x");
    Gen<Object> catching = call("catching", 3, failure);

    assertThat(catching.next()).isSameAs(failure);
    assertThat(log()).containsExactly("left 0", "left 1", "left 2", "left 3");
    assertThat(catching.toList()).containsExactly(failure);
  }

  @Test
  void no_level_fails_by_a_stop() {
    Gen<Object> failing = call("failing", 2, new NoSuchElementException("x"));

    assertThatThrownBy(failing::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised NoSuchElementException")
        .hasRootCauseMessage("x");
    assertThat(log()).containsExactly("left 0", "left 1", "left 2");
  }

  @Test
  void the_levels_on_the_java_stack_are_in_the_trace() {
    Gen<Object> dividing = call("dividing", 2);

    assertThatThrownBy(dividing::next)
        .extracting(failure -> methods(failure, "dividing"))
        .isEqualTo(3L);
  }

  private static long methods(Object failure, String name) {
    return Stream.of(((Throwable) failure).getStackTrace())
        .filter(element -> element.getMethodName().equals(name))
        .count();
  }

  @Test
  void a_close_runs_what_is_suspended_below_innermost_first() {
    Gen<Object> finishing = call("finishing", 2);
    assertThat(finishing.next()).isEqualTo("at 0");
    assertThat(finishing.next()).isEqualTo("leaving 0");
    assertThat(finishing.next()).isEqualTo("at 1");
    assertThat(log()).containsExactly("left 0");

    assertThatThrownBy(finishing::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator ignored GeneratorExit");
  }

  @Test
  void variables_and_position_are_those_of_the_level() {
    Gen<Object> mixed = call("mixed", 1, new ArrayList<>(List.of("a")));
    assertThat(mixed.next()).isEqualTo("a");
    assertThat(mixed.next()).isEqualTo("a");

    Gen<?> inner = (Gen<?>) mixed.delegate();

    assertThat(inner.locals()).isEmpty();
    assertThat(inner.toString()).contains("Host.mixed").contains("SUSPENDED");
    assertThat(mixed.locals()).containsOnly(Map.entry("list", List.of("a")));
    assertThat(mixed.toList()).containsExactly(0, "a");
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 65, 129, 1_000_000})
  void the_java_stack_does_not_grow_with_the_depth(int depth) {
    Gen<Object> even = call("even", depth);

    assertThat(even.toList()).containsExactly(depth % 2 == 0 ? "even" : "odd");
  }

  private static List<Object> shapes(String method) {
    return WOVEN.<Gen<Object>>call("Shape", method).toList();
  }

  @Test
  void a_method_that_a_subclass_overrides_is_called() {
    assertThat(shapes("plain")).containsExactly("shape", "/shape", "//shape");
    assertThat(shapes("overridden")).containsExactly("shape", "/other");
    assertThat(shapes("lazy")).containsExactly("shape", "/", 1);
  }

  @Test
  void what_the_call_itself_throws_is_raised_at_the_delegation() {
    assertThatThrownBy(() -> shapes("missing")).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> shapes("broken"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised NoSuchElementException")
        .hasRootCauseMessage("early");
  }
}
