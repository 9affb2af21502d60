package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While a body runs, its frame keeps nothing that a plain method would have let go. Each generator
 * yields whether the object made last has been collected, when it looks at that itself.
 */
class RunningReferencesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
              """
              import dev.bobbin.*;
              import java.lang.ref.WeakReference;
              import java.util.*;
              import java.util.function.*;
              class Host {
                static WeakReference<Object> last;
                static Object make() {
                  Object made = new byte[64];
                  last = new WeakReference<>(made);
                  return made;
                }
                static boolean gone() {
                  for (int i = 0; i < 40 && last.get() != null; i++) System.gc();
                  return last.get() == null;
                }
                static int use(Object... objects) { return objects.length; }

                @Generator static Gen<Object> overwritten() {
                  for (int i = 0; i < 2; i++) {
                    Object each = make();
                    Gen.yield(last.get() != null);
                    use(each);
                    each = null;
                    Gen.yield(gone());
                  }
                  return Gen.done();
                }
                @Generator static Gen<Object> replaced() {
                  Object each = make();
                  Gen.yield(true);
                  use(each);
                  each = "another";
                  boolean gone = gone();
                  Gen.yield(gone);
                  use(each);
                  return Gen.done();
                }
                @Generator static Gen<Object> keptForAnotherPath() {
                  Object each = make();
                  Gen.yield(true);
                  if (each.hashCode() == 0) { Gen.yield(each); use(each); }
                  each = null;
                  Gen.yield(gone());
                  return Gen.done();
                }
                @Generator static Gen<Object> setBeforeALoop() {
                  Object each = make();
                  for (int i = 0; i < 3; i++) Gen.yield(true);
                  use(each);
                  each = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> deadOnOnePath(boolean used) {
                  Object each = make();
                  Gen.yield(true);
                  if (used) use(each);
                  each = null;
                  Gen.yield(gone());
                  return Gen.done();
                }
                @Generator static Gen<Object> beforeALoop() {
                  Object each = make();
                  Gen.yield(true);
                  if (use(each) == 2) use(each);
                  each = null;
                  while (!gone()) Gen.yield(false);
                  Gen.yield(true);
                  return Gen.done();
                }
                @Generator static Gen<Object> argumentAtTheStart(Object argument) {
                  use(argument);
                  argument = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> argumentLater(Object argument) {
                  for (int i = 0; i < 2; i++) Gen.yield(true);
                  use(argument);
                  argument = null;
                  Gen.yield(gone());
                  return Gen.done();
                }
                @Generator static Gen<Object> iteratorArgument(Iterator<Object> argument) {
                  while (argument.hasNext()) Gen.yield(argument.next() != null);
                  argument = null;
                  Gen.yield(gone());
                  return Gen.done();
                }
                static class Node {
                  Node next;
                  Node tail() { return next == null ? next = new Node() : next; }
                }
                @Generator static Gen<Object> lazyList(Node node) {
                  for (int i = 0; i < 4; i++) {
                    if (i % 2 == 1) Gen.yield(node != null);
                    last = new WeakReference<>(node);
                    node = node.tail();
                    boolean gone = gone();
                    Gen.yield(gone);
                  }
                  return Gen.done();
                }
                static boolean consume(Object value, Object sent) {
                  use(value);
                  value = null;
                  return gone();
                }
                @Generator static Coroutine<Object, Object, Object> operandStack() {
                  boolean gone = consume(make(), Gen.yield(true));
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> forEach() {
                  for (Object each : new ArrayList<>(List.of(make(), 1))) Gen.yield(each != null);
                  Object iterator = null, each = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> forEachInArray() {
                  for (Object each : new Object[] {make(), 1}) Gen.yield(each != null);
                  Object array = null; int length = 0, index = 0; Object each = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> leftByBreak() {
                  for (Object each : new ArrayList<>(List.of(make(), 1))) {
                    Gen.yield(true);
                    if (each != null) break;
                  }
                  Object iterator = null, each = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> fromASwitch(int way) {
                  Object each = make();
                  Gen.yield(true);
                  switch (way) {
                    case 0: use(each); break;
                    case 1: use(each, each);
                    default:
                  }
                  each = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> readByAHandler() {
                  Object each = make();
                  try {
                    Gen.yield(true);
                    each = null;
                    boolean gone = gone();
                    Gen.yield(gone);
                  } catch (IllegalStateException e) {
                    use(each);
                  }
                  return Gen.done();
                }
                @Generator static Gen<Object> deadInAHandler() {
                  Object each = make();
                  boolean gone = false;
                  try {
                    Gen.yield(true);
                    use(each);
                    if (each != null) throw new IllegalStateException();
                    Gen.yield(each);
                  } catch (IllegalStateException e) {
                    each = null;
                    gone = gone();
                  }
                  Gen.yield(gone);
                  return Gen.done();
                }
                static class Holding extends RuntimeException {
                  final Object held = make();
                }
                @Generator static Gen<Object> caught() {
                  boolean gone = false;
                  try {
                    throw new Holding();
                  } catch (Holding e) {
                    Gen.yield(true);
                    use(e);
                    e = null;
                    gone = gone();
                  }
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> pendingInAFinally() {
                  boolean gone = false;
                  try {
                    try {
                      throw new Holding();
                    } finally {
                      Gen.yield(true);
                    }
                  } catch (Holding e) {
                    e = null;
                    Object pending = null;
                    gone = gone();
                  }
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> inAFinally() {
                  Object each = make();
                  try {
                    Gen.yield(true);
                  } finally {
                    use(each);
                    each = null;
                    boolean gone = gone();
                    Gen.yield(gone);
                  }
                  return Gen.done();
                }
                static class Resource implements AutoCloseable {
                  final Object held = make();
                  public void close() {}
                }
                @Generator static Gen<Object> resource() {
                  try (Resource resource = new Resource()) {
                    Gen.yield(resource.held != null);
                  }
                  Object resource = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> pattern() {
                  Object each = make();
                  if (each instanceof byte[] bytes) {
                    Gen.yield(true);
                    use(each, bytes);
                    bytes = null;
                    each = null;
                    boolean gone = gone();
                    Gen.yield(gone);
                  }
                  return Gen.done();
                }
                @Generator static Gen<Object> captured() {
                  Object each = make();
                  Supplier<Object> lambda = () -> each;
                  Gen.yield(lambda.get() != null);
                  lambda = null;
                  Gen.yield(true);
                  return Gen.done();
                }
                @Generator static Gen<Object> capturedByALambdaThatDies(Object each) {
                  Supplier<Object> lambda = new Supplier<>() {
                    final Object held = make();
                    public Object get() { return held; }
                  };
                  Gen.yield(lambda.get() != null);
                  use(lambda);
                  lambda = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> inner(Object argument) {
                  Gen.yield(true);
                  Gen.yield(argument != null);
                  return Gen.done();
                }
                @Generator static Gen<Object> delegates() {
                  Gen.yieldFrom(inner(make()));
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> delegateInAVariable() {
                  Gen<Object> delegate = inner(1);
                  last = new WeakReference<>(delegate);
                  Gen.yieldFrom(delegate);
                  delegate = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> plainDelegate() {
                  Iterator<Object> delegate = new ArrayList<>(List.of(make(), 1)).iterator();
                  while (delegate.hasNext()) Gen.yield(delegate.next() != null);
                  Gen.yieldFrom(delegate);
                  delegate = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Gen<Object> yielded() {
                  Gen.yield(make());
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> sent() {
                  Object sent = Gen.yield(true);
                  use(sent);
                  sent = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> sentAndDropped() {
                  Gen.yield(true);
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Primed @Generator static Gen<Object> primed(Object argument) {
                  use(argument);
                  argument = null;
                  boolean gone = gone();
                  Gen.yield(true);
                  Gen.yield(gone);
                  return Gen.done();
                }
                static Gen<Object> callPrimed() { return primed(make()); }
                @Generator static Iterable<Object> twice(List<Integer> argument) {
                  for (int i = 0; i < 2; i++) {
                    Gen.yield(argument.get(i));
                  }
                  argument = null;
                  Gen.yield(argument);
                  return Gen.done();
                }
                static Node node() { return new Node(); }
              }
              """,
              "-g")
          .loadAll();

  private static void assertAllGone(Gen<?> generator) {
    List<Object> seen = new ArrayList<>();
    while (generator.hasNext()) {
      seen.add(generator.next() != Boolean.FALSE);
    }

    assertThat(seen).isNotEmpty().allMatch(Boolean.TRUE::equals);
  }

  private static void assertAllGoneInATraversal(Gen<?> generator) {
    List<Object> seen = new ArrayList<>();
    generator.forEachRemaining(value -> seen.add(value != Boolean.FALSE));

    assertThat(seen).isNotEmpty().allMatch(Boolean.TRUE::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overwritten",
        "replaced",
        "keptForAnotherPath",
        "setBeforeALoop",
        "beforeALoop",
        "operandStack",
        "forEach",
        "forEachInArray",
        "leftByBreak",
        "readByAHandler",
        "deadInAHandler",
        "caught",
        "pendingInAFinally",
        "inAFinally",
        "resource",
        "pattern",
        "captured",
        "delegates",
        "delegateInAVariable",
        "plainDelegate",
        "yielded"
      })
  void what_the_body_has_let_go_is_collected_while_it_runs(String method) {
    assertAllGone(WOVEN.call("Host", method));
    assertAllGoneInATraversal(WOVEN.call("Host", method));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void on_each_path(int way) {
    assertAllGone(WOVEN.call("Host", "fromASwitch", way));
    assertAllGoneInATraversal(WOVEN.call("Host", "fromASwitch", way));
    assertAllGone(WOVEN.call("Host", "deadOnOnePath", way == 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"argumentAtTheStart", "argumentLater", "capturedByALambdaThatDies"})
  void an_argument_is_let_go_by_the_running_frame(String method) {
    assertAllGone(WOVEN.call("Host", method, WOVEN.<Object>call("Host", "make")));
    assertAllGoneInATraversal(WOVEN.call("Host", method, WOVEN.<Object>call("Host", "make")));
  }

  private static Object iterator() {
    return new ArrayList<>(List.of(WOVEN.<Object>call("Host", "make"), 1)).iterator();
  }

  @Test
  void so_is_an_iterator_that_is_an_argument() {
    assertAllGone(WOVEN.call("Host", "iteratorArgument", iterator()));
    assertAllGoneInATraversal(WOVEN.call("Host", "iteratorArgument", iterator()));
  }

  @Test
  void a_lazy_list_is_collected_behind_the_node_that_the_body_has_reached() {
    assertAllGone(WOVEN.call("Host", "lazyList", WOVEN.<Object>call("Host", "node")));
    assertAllGoneInATraversal(WOVEN.call("Host", "lazyList", WOVEN.<Object>call("Host", "node")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sent", "sentAndDropped"})
  void what_was_sent_is_kept_by_the_variable_alone(String method) {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", method);
    generator.next();

    assertThat(generator.send(WOVEN.<Object>call("Host", "make"))).isEqualTo(true);
  }

  @Test
  void a_primed_generator_lets_its_argument_go_before_the_first_yield() {
    assertAllGone(WOVEN.call("Host", "callPrimed"));
  }

  @Test
  void an_iterable_keeps_its_arguments_for_the_next_run() {
    Iterable<Object> iterable = WOVEN.call("Host", "twice", List.of(1, 2));

    assertThat(iterable).containsExactly(1, 2, null);
    assertThat(iterable).containsExactly(1, 2, null);
  }

  @Test
  void what_lets_go_where_a_try_range_ends_is_not_in_the_range() {
    WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              static AutoCloseable open() { return () -> {}; }
              @Generator static Gen<Object> handled(Object needed) {
                try (AutoCloseable one = open(); AutoCloseable other = open()) {
                } catch (Exception e) {
                  needed.hashCode();
                } finally {
                  open();
                }
                return Gen.done();
              }
            }
            """)
        .loadAll();
  }
}
