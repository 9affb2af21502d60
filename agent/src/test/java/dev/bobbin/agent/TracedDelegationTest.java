package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.RecordedRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracedDelegationTest {
  private static final String CHAINS =
      """
      import dev.bobbin.*;
      import java.util.*;

      public class Main {
        @Generator
        static Coroutine<Object, Object, String> leaf(String name) {
          try {
            Object sent = Gen.yield(name);
            return Gen.returns(name + sent);
          } finally {
            name = null;
          }
        }

        @Generator
        static Coroutine<Object, Object, String> middle() {
          String got = Gen.yieldFrom(leaf("a"));
          return Gen.returns(got);
        }

        @Generator
        static Coroutine<Object, Object, Object> root() {
          Object got = Gen.yieldFrom(middle());
          Gen.yieldFrom(List.of(1, 2));
          try {
            Gen.yieldFrom(middle());
          } catch (IllegalStateException e) {
            Gen.yield("caught");
          }
          return Gen.returns(got);
        }

        @Generator
        static Gen<Integer> tree(int depth) {
          if (depth > 0) {
            Gen.yieldFrom(tree(depth - 1));
            Gen.yield(depth);
          }
          return Gen.done();
        }

        @Generator
        static Gen<Integer> failing() {
          Gen.yieldFrom(thrower());
          return Gen.done();
        }

        @Generator
        static Gen<Integer> thrower() {
          if (true) {
            throw new IllegalStateException("first step");
          }
          Gen.yield(1);
          return Gen.done();
        }

        @Generator
        static Iterable<Integer> again() {
          Gen.yield(1);
          return null;
        }

        @Generator
        static Gen<Object> plain() {
          Gen.yieldFrom(List.of("x"));
          return Gen.done();
        }

        public static void main(String[] args) {
          Coroutine<Object, Object, Object> root = root();
          root.next();
          root.send("!");
          root.next();
          root.next();
          root.raise(new IllegalStateException("stop"));
          root.nextOr("end");
          tree(2).forEach(i -> { });
          try { failing().next(); } catch (IllegalStateException e) { }
          Iterable<Integer> again = again();
          for (int i : again) { }
          again.iterator().next();
          Gen<Integer> ahead = tree(1);
          ahead.hasNext();
          ahead.close();
          Coroutine<Object, Object, Object> plain = (Coroutine) plain();
          plain.next();
          try { plain.send("no"); } catch (UnsupportedOperationException e) { }
          Coroutine<Object, Object, Object> closed = root();
          closed.next();
          closed.close();
        }
      }
      """;

  /**
   * A chain that is driven at its leaf; a plain delegate; an exception that goes up a chain; a
   * recursion, whose delegates take their first steps in the bodies of their parents, as a whole
   * traversal; a delegate that fails in its first step; an iterable; a look-ahead; a close.
   */
  private static final String EVENTS =
      """
      created root by program at 23
      next root by program at 23
      created middle by root at 17
      delegated root to middle at 23
      next middle by root at 17
      created leaf by middle at 8
      delegated middle to leaf at 17
      next leaf by middle at 8; name="a"
      yielded leaf = "a" at 8
      send leaf = "!" by program at 8
      returned leaf = "a!"
      undelegated middle = "a!" by leaf at 17
      returned middle = "a!"
      undelegated root = "a!" by middle at 23
      delegated root = ListItr at 24; got="a!"
      yielded root = 1 at 24
      next root by program at 24
      yielded root = 2 at 24
      next root by program at 24
      undelegated root by program at 24
      created middle 2 by root at 17
      delegated root to middle 2 at 26
      next middle 2 by root at 17
      created leaf 2 by middle 2 at 8
      delegated middle 2 to leaf 2 at 17
      next leaf 2 by middle 2 at 8; name="a"
      yielded leaf 2 = "a" at 8
      raise leaf 2 = IllegalStateException: stop by program at 8
      finally leaf 2 = IllegalStateException: stop at 11
      failed leaf 2 = IllegalStateException: stop at 8
      undelegated middle 2 by leaf 2 at 17
      raise middle 2 = IllegalStateException: stop by leaf 2 at 17
      failed middle 2 = IllegalStateException: stop at 17
      undelegated root by middle 2 at 26
      raise root = IllegalStateException: stop by middle 2 at 26
      caught root = IllegalStateException: stop at 27
      yielded root = "caught" at 28
      next root by program at 28
      returned root = "a!"
      created tree by program at 35
      next tree by program at 35; depth=2
      created tree 2 by tree at 35
      delegated tree to tree 2 at 36
      next tree 2 by tree at 35; depth=1
      created tree 3 by tree 2 at 35
      delegated tree 2 to tree 3 at 36
      next tree 3 by tree 2 at 35; depth=0
      returned tree 3
      undelegated tree 2 by tree 3 at 36
      yielded tree 2 = 1 at 37
      next tree 2 by program at 37
      returned tree 2
      undelegated tree by tree 2 at 36
      yielded tree = 2 at 37
      next tree by program at 37
      returned tree
      created failing by program at 44
      next failing by program at 44
      created thrower by failing at 51
      delegated failing to thrower at 44
      next thrower by failing at 51
      failed thrower = IllegalStateException: first step at 51
      undelegated failing by thrower at 44
      raise failing = IllegalStateException: first step by thrower at 44
      failed failing = IllegalStateException: first step at 44
      created again by program at 59
      next again by program at 59
      yielded again = 1 at 59
      next again by program at 59
      returned again
      created again 2 by program at 59
      next again 2 by program at 59
      yielded again 2 = 1 at 59
      created tree 4 by program at 35
      next tree 4 by program at 35; depth=1
      created tree 5 by tree 4 at 35
      delegated tree 4 to tree 5 at 36
      next tree 5 by tree 4 at 35; depth=0
      returned tree 5
      undelegated tree 4 by tree 5 at 36
      yielded tree 4 = 1 at 37
      close tree 4 by program at 37
      closed tree 4
      created plain by program at 65
      next plain by program at 65
      delegated plain = ListItr at 65
      yielded plain = "x" at 65
      send plain = "no" by program at 65
      undelegated plain by program at 65
      raise plain = UnsupportedOperationException: 'java.util.ImmutableCollections$ListItr' object has no send() by program at 65
      failed plain = UnsupportedOperationException: 'java.util.ImmutableCollections$ListItr' object has no send() at 65
      created root 2 by program at 23
      next root 2 by program at 23
      created middle 3 by root 2 at 17
      delegated root 2 to middle 3 at 23
      next middle 3 by root 2 at 17
      created leaf 3 by middle 3 at 8
      delegated middle 3 to leaf 3 at 17
      next leaf 3 by middle 3 at 8; name="a"
      yielded leaf 3 = "a" at 8
      close leaf 3 by program at 8
      finally leaf 3 = GeneratorExit at 11
      closed leaf 3
      undelegated middle 3 by leaf 3 at 17
      close middle 3 by program at 17
      closed middle 3
      undelegated root 2 by middle 3 at 23
      close root 2 by program at 23
      closed root 2
      """;

  @TempDir Path folder;

  @Test
  void what_goes_through_delegations_is_recorded_where_it_happens() {
    RecordedRun run = TracedProgram.run(folder, CHAINS).recorded();

    assertThat(String.join("\n", run.events()) + "\n").isEqualTo(EVENTS);
    assertThat(run.warnings())
        .containsExactly(
            "look-ahead: tree 4 was closed with a value that hasNext() had fetched: it is lost.",
            "value-to-plain-delegate: A value was sent to plain while it delegates to something"
                + " that takes none.");
  }
}
