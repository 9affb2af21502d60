package dev.bobbin.weaver.check;

import static dev.bobbin.weaver.check.Hosts.host;

import org.junit.jupiter.api.Test;

/** A yield must not be reached with a lock held. */
class MonitorRuleTest {
  private static final String INSIDE =
      """
      final Object lock = new Object();
      static Object lock() { return new Object(); }

      @Generator Gen<Integer> onThis() {
        synchronized (this) {
          Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
        }
        return Gen.done();
      }

      @Generator static Gen<Integer> onAnExpression(boolean stop) {
        synchronized (lock()) {
          Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
          if (stop) return Gen.done();
          if (!stop) throw new IllegalStateException();
        }
        return Gen.done();
      }

      @Generator Gen<Integer> nested() {
        synchronized (lock) {
          synchronized (this) {
            Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
          }
          Gen.yield(2); // ERROR YIELD_IN_SYNCHRONIZED
        }
        Gen.yield(3);
        return Gen.done();
      }

      @Generator Gen<Integer> twice() {
        synchronized (lock) {
          synchronized (lock) {
            lock.hashCode();
          }
          Gen.yieldFrom(List.of(1)); // ERROR YIELD_IN_SYNCHRONIZED
        }
        return Gen.done();
      }

      @Generator Gen<Integer> inLoops(List<Object> locks) {
        for (Object l : locks) {
          synchronized (l) {
            for (int i = 0; i < 3; i++) {
              if (i == 1) continue;
              Gen.yield(i); // ERROR YIELD_IN_SYNCHRONIZED
            }
          }
        }
        return Gen.done();
      }

      @Generator Gen<Integer> inHandlers() {
        synchronized (lock) {
          try {
            lock.notify();
          } catch (RuntimeException e) {
            Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
          } finally {
            Gen.yield(2); // ERROR YIELD_IN_SYNCHRONIZED
          }
        }
        return Gen.done();
      }

      @Generator Gen<Integer> inASwitchExpression(int k) {
        int x = switch (k) {
          case 1 -> {
            synchronized (this) {
              Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
              yield 1;
            }
          }
          default -> 2;
        };
        Gen.yield(x);
        return Gen.done();
      }

      Supplier<Gen<Integer>> inALambda = () -> {
        synchronized (Host.class) {
          Gen.yield(); // ERROR YIELD_IN_SYNCHRONIZED
        }
        return Gen.done();
      };
      """;

  private static final String BESIDE =
      """
      synchronized void plain() {}

      @Generator Gen<Integer> g(List<Integer> shared, boolean stop) {
        Gen.yield(0);
        for (;;) {
          int value;
          synchronized (shared) {
            if (shared.isEmpty()) break;
            if (stop) return Gen.done();
            if (shared.size() == 3) continue;
            value = shared.remove(0);
          }
          Gen.yield(value);
        }
        return Gen.done();
      }

      @Generator Gen<Integer> around(List<Integer> shared) {
        try {
          synchronized (shared) {
            synchronized (this) {
              shared.clear();
            }
          }
        } catch (RuntimeException e) {
          Gen.yield(1);
        } catch (Error e) {
          Gen.yield(2);
        } finally {
          Gen.yield(3);
        }
        return Gen.done();
      }

      @Generator Gen<Integer> inTheSameTry(List<Integer> shared) {
        try {
          Gen.yield(1);
          synchronized (shared) {
            shared.clear();
          }
          Gen.yield(2);
        } catch (RuntimeException e) {
          synchronized (this) {
            shared.clear();
          }
          Gen.yield(3);
        }
        return Gen.done();
      }

      @Generator Gen<Runnable> holdsWhatLocks(Object lock) {
        Gen.yield((Runnable) () -> {
          synchronized (lock) {
            lock.notify();
          }
        });
        return Gen.done();
      }
      """;

  @Test
  void a_yield_in_a_synchronized_block_of_any_shape_is_refused() {
    Refusal.check(host(INSIDE));
  }

  @Test
  void a_synchronized_generator_is_refused() {
    Refusal.check(
        host(
            """
            @Generator synchronized Gen<Integer> g() {
              Gen.yield(1); // ERROR YIELD_IN_SYNCHRONIZED
              return Gen.done();
            }

            @Generator static synchronized Iterable<Integer> h() {
              return Gen.done(); // ERROR YIELD_IN_SYNCHRONIZED
            }
            """));
  }

  @Test
  void a_yield_beside_a_synchronized_block_is_accepted() {
    Refusal.check(host(BESIDE));
  }
}
