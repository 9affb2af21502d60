package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Step;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent, raised or returned is kept by the body that got it, and by nothing that drives it:
 * each generator yields, when it has let go, whether that has been collected.
 */
class DelegatedReferencesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
              """
              import dev.bobbin.*;
              import java.lang.ref.WeakReference;
              import java.util.*;
              class Host {
                static WeakReference<Object> last;
                static Object make() { return made(new byte[64]); }
                static RuntimeException failure() { return made(new IllegalStateException("made")); }
                static <T> T made(T made) {
                  last = new WeakReference<>(made);
                  return made;
                }
                static boolean gone() {
                  for (int i = 0; i < 40 && last.get() != null; i++) System.gc();
                  return last.get() == null;
                }
                static int use(Object... objects) { return objects.length; }

                @Generator static Coroutine<Object, Object, Object> returning(int yields) {
                  for (int i = 0; i < yields; i++) Gen.yield("inner");
                  return Gen.returns(make());
                }
                @Generator static Coroutine<Object, Object, Object> failing(int yields) {
                  for (int i = 0; i < yields; i++) Gen.yield("inner");
                  throw failure();
                }
                @Generator static Coroutine<Object, Object, Object> result(int yields) {
                  Object result = Gen.yieldFrom(returning(yields));
                  use(result);
                  result = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> droppedResult(int yields) {
                  Gen.yieldFrom(returning(yields));
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> caught(int yields) {
                  try {
                    Gen.yieldFrom(failing(yields));
                  } catch (IllegalStateException e) {
                    use(e);
                    e = null;
                  }
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> ofUsersGenerator(int yields) {
                  Object result = Gen.yieldFrom(new Ending(yields));
                  use(result);
                  result = null;
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                static class Ending extends AbstractCoroutine<Object, Object, Object> {
                  int left;
                  Ending(int left) { this.left = left; }
                  @Override public Object send(Object sent) {
                    if (left-- > 0) return "inner";
                    throw new StopIteration(make());
                  }
                  @Override public Object raise(Throwable t) { throw new AssertionError(t); }
                }

                @Generator static Coroutine<Object, Object, Object> plain() {
                  try {
                    Object got = Gen.yield("ready");
                    use(got);
                    got = null;
                  } catch (IllegalStateException e) {
                    use(e);
                    e = null;
                  }
                  boolean gone = gone();
                  Gen.yield(gone);
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> delegating() {
                  try {
                    Object got = Gen.yield("ready");
                    use(got);
                    got = null;
                  } catch (IllegalStateException e) {
                    use(e);
                    e = null;
                  }
                  boolean gone = gone();
                  Gen.yield(gone);
                  Gen.yieldFrom(List.of());
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> overPlain() {
                  Gen.yieldFrom(plain());
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> overDelegating() {
                  Gen.yieldFrom(delegating());
                  return Gen.done();
                }
                @Generator static Coroutine<Object, Object, Object> overUsersGenerator() {
                  Gen.yieldFrom(new Looking());
                  return Gen.done();
                }
                static class Looking extends AbstractCoroutine<Object, Object, Object> {
                  boolean ready;
                  @Override public Object send(Object sent) {
                    if (!ready) { ready = true; return "ready"; }
                    use(sent);
                    sent = null;
                    return gone();
                  }
                  @Override public Object raise(Throwable raised) {
                    use(raised);
                    raised = null;
                    return gone();
                  }
                }
              }
              """,
              "-g")
          .loadAll();

  private static Coroutine<Object, Object, Object> ready(String method) {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", method);
    assertThat(generator.next()).isEqualTo("ready");
    return generator;
  }

  private static Object made() {
    return WOVEN.call("Host", "make");
  }

  private static RuntimeException failure() {
    return WOVEN.call("Host", "failure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"result", "droppedResult", "caught", "ofUsersGenerator"})
  void what_a_delegate_has_left_is_kept_by_its_parents_body_alone(String method) {
    for (int yields : List.of(0, 1, 3)) {
      Coroutine<Object, Object, Object> generator = WOVEN.call("Host", method, yields);
      for (int i = 0; i < yields; i++) {
        assertThat(generator.next()).isEqualTo("inner");
      }
      assertThat(generator.next()).as("%s after %s yields", method, yields).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "delegating", "overPlain", "overDelegating", "overUsersGenerator"})
  void so_is_what_is_sent(String method) {
    assertThat(ready(method).send(made())).isEqualTo(true);
    assertThat(ready(method).resume(made())).isEqualTo(new Step.Yielded<>(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "delegating", "overPlain", "overDelegating", "overUsersGenerator"})
  void so_is_what_is_raised(String method) {
    assertThat(ready(method).raise(failure())).isEqualTo(true);
    assertThat(ready(method).resumeWith(failure())).isEqualTo(new Step.Yielded<>(true));
  }

  @Test
  void a_value_is_not_lost_when_its_place_is_needed() {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", "result", 2);

    assertThat(generator.toList()).containsExactly("inner", "inner", true);
  }
}
