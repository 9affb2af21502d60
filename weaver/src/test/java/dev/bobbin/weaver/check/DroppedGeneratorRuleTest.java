package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generators that are created as statements. */
class DroppedGeneratorRuleTest {

  @Test
  void a_generator_that_is_dropped_is_refused() {
    List<Diagnostic> found =
        Refusal.check(
            host(
                """
                @Generator static Gen<Integer> nums() { return Gen.done(); }
                @Generator Iterable<Integer> walk(int depth, double d) {
                  if (depth > 0) {
                    walk(depth - 1, d); // ERROR DROPPED_GENERATOR
                  }
                  nums(); // ERROR DROPPED_GENERATOR
                  return Gen.done();
                }
                void plain(Host host) {
                  nums(); // ERROR DROPPED_GENERATOR
                  host.walk(1, 2); // ERROR DROPPED_GENERATOR
                  Runnable r = () -> {
                    nums(); // ERROR DROPPED_GENERATOR
                    plain(this);
                  };
                  for (int i = 0; i < 3; nums(), i++) { // ERROR DROPPED_GENERATOR
                    plain(this);
                  }
                }
                static { nums(); } // ERROR DROPPED_GENERATOR
                Gen<Integer> lambda = Gen.of(() -> {
                  Gen.yield(1);
                  nums(); // ERROR DROPPED_GENERATOR
                  return Gen.done();
                });
                """));

    assertThat(found.get(0).message()).endsWith("did you mean Gen.yieldFrom(walk(..))?");
    assertThat(found.get(2).message()).contains("for (var value : nums(..)) { ... }");
  }

  @Test
  void calls_that_do_something_are_accepted() {
    Refusal.check(
        host(
            """
            static Gen<Integer> last;
            @Generator static Gen<Integer> nums() { return Gen.done(); }
            Runnable aboutTheCallItself = () -> nums();
            static Gen<Integer> nums(int overload) { return last = nums(); }
            @Primed Coroutine<Integer, Integer, Void> averager() { return Gen.done(); }
            Gen<Integer> plain() { return last; }
            int recursive(int n) { recursive(n - 1); return n; }
            @Generator Gen<Integer> walk(int depth) {
              recursive(depth);
              Gen.yieldFrom(walk(depth - 1));
              return Gen.done();
            }
            void calls() throws Exception {
              averager();
              plain();
              nums(1);
              Other.nums();
              nums().next();
              nums().close();
              last = nums();
              Gen<Integer> unused = nums();
              for (int i : nums()) {}
              Supplier<Gen<Integer>> s = () -> nums();
              Runnable r = Host::nums;
              try (Gen<Integer> g = nums()) {}
            }
            static class Other {
              static Gen<Integer> nums() { return null; }
            }
            static class Sub extends Host {
              void inherits() { nums(2); }
            }
            """));
  }
}
