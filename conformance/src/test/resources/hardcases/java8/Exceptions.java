package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Handlers, finally blocks and resources around a yield. */
public final class Exceptions {

  private Exceptions() {}

  static void boom(Object cause) {
    throw new IllegalStateException("boom " + cause);
  }

  @HardCase({23, 26, 27})
  @Generator
  static Coroutine<Object, Object, Object> handler_sees_the_current_values_of_locals(Log log) {
    int v = 0;
    String text = null;
    try {
      v = 1;
      Gen.yield(v);
      v = 2;
      text = "two";
      boom(Gen.yield(v));
      v = 3;
    } catch (IllegalStateException e) {
      log.add(e);
      Gen.yield(v + text);
      v = 4;
    } finally {
      Gen.yield(v + text);
      log.add(v);
    }
    return Gen.returns(v);
  }

  @HardCase(23)
  @Generator
  static Coroutine<Object, Object, Object> local_is_live_in_an_outer_handler_only(Log log) {
    String data = "data";
    try {
      try {
        Gen.yield(1);
        Gen.yield(2);
      } catch (NoSuchElementException e) {
        log.add("inner");
      }
    } catch (IllegalStateException e) {
      log.add(data);
    }
    return Gen.done();
  }

  @HardCase(23)
  @Generator
  static Coroutine<Object, Object, Object> handler_needs_values_from_before_the_try(Log log) {
    long sum = 1;
    for (int i = 0; i < 3; i++) {
      double before = i + 0.5;
      try {
        sum += i;
        Gen.yield(sum);
        if (i == 1) {
          boom(sum);
        }
      } catch (IllegalStateException e) {
        log.add(before + sum);
        sum = -sum;
      }
    }
    return Gen.returns(sum);
  }

  @HardCase({24, 25, 32})
  @Generator
  static Coroutine<Object, Object, Object> handlers_keep_their_order(Log log) {
    for (int i = 0; i < 3; i++) {
      try {
        Gen.mayThrow(IOException.class);
        Gen.yield(i);
      } catch (IOException | IllegalArgumentException e) {
        log.add("specific " + e.getMessage());
      } catch (ArithmeticException e) {
        log.add("arithmetic");
        Gen.yield(e);
      } catch (RuntimeException e) {
        log.add("general");
        Gen.yield(e.getMessage());
      } catch (Exception e) {
        log.add("not reached");
      }
    }
    return Gen.done();
  }

  @HardCase(24)
  @Generator
  static Coroutine<Object, Object, Object> nested_handlers_are_tried_inside_out(Log log) {
    try {
      try {
        try {
          Gen.yield(1);
          boom(1);
        } catch (ArithmeticException e) {
          log.add("A");
          Gen.yield("A");
        } finally {
          log.add("B");
        }
      } catch (IllegalStateException e) {
        log.add("C");
        Gen.yield("C");
        throw new UnsupportedOperationException("from C", e);
      } finally {
        log.add("D");
        Gen.yield("D");
      }
    } catch (RuntimeException e) {
      log.add(e);
    }
    return Gen.done();
  }

  @HardCase(25)
  @Generator
  static Coroutine<Object, Object, Object> try_holds_nothing_but_a_yield(Log log) {
    try {
      Gen.yield(1);
    } catch (RuntimeException e) {
      log.add(e);
    }
    try {
      Gen.yield(2);
    } finally {
      log.add("finally");
    }
    try {
      Gen.yield();
    } catch (Error e) {
      log.add(e);
    }
    return Gen.done();
  }

  @HardCase(25)
  @Generator
  static Coroutine<Object, Object, Object> try_returns_what_is_sent(Log log) {
    try {
      return Gen.returns(Gen.yield(1));
    } catch (IllegalStateException e) {
      return Gen.returns(Gen.yield(e.getMessage()));
    }
  }

  @HardCase(26)
  @Generator
  static Coroutine<Object, Object, Object> yield_is_first_and_last_in_try_and_handler(Log log) {
    try {
      Gen.yield("first");
      log.add("between");
      Gen.yield("last");
    } catch (IllegalStateException e) {
      Gen.yield("first in handler");
      log.add(e);
      Gen.yield("last in handler");
    }
    return Gen.done();
  }

  @HardCase(26)
  @Generator
  static Coroutine<Object, Object, Object> handler_rethrows_after_a_yield(Log log) {
    try {
      Gen.yield(1);
      boom("body");
    } catch (RuntimeException e) {
      Gen.yield("handling " + e.getMessage());
      log.add("rethrows");
      throw e;
    } finally {
      log.add("finally");
    }
    return Gen.done();
  }

  @HardCase(26)
  @Generator
  static Coroutine<Object, Object, Object> handler_inside_a_finally(Log log) {
    try {
      Gen.yield("body");
    } finally {
      try {
        Gen.yield("in finally");
        boom("in finally");
      } catch (IllegalStateException e) {
        log.add(e);
        Gen.yield("in handler");
      }
    }
    return Gen.returns("end");
  }

  @HardCase(27)
  @Generator
  static Coroutine<Object, Object, Object> pending_exception_survives_a_yield(Log log) {
    try {
      boom(Gen.yield(1));
    } finally {
      Gen.yield(2);
      log.add("finally");
      Gen.yield(3);
    }
    return Gen.done();
  }

  @HardCase(27)
  @Generator
  static Coroutine<Object, Object, Object> pending_return_survives_a_yield(Log log) {
    int n = 1;
    try {
      Gen.yield(n);
      return Gen.returns(n);
    } finally {
      n = 2;
      Gen.yield(n);
      log.add(n);
    }
  }

  @HardCase(28)
  @Generator
  @SuppressWarnings("finally")
  static Coroutine<Object, Object, Object> finally_overrides_a_return(Log log) {
    try {
      Gen.yield(1);
      return Gen.returns("dropped");
    } finally {
      Object sent = Gen.yield(2);
      if (sent == null) {
        return Gen.returns("instead");
      }
    }
  }

  @HardCase(28)
  @Generator
  @SuppressWarnings("finally")
  static Coroutine<Object, Object, Object> finally_drops_an_exception(Log log) {
    for (int i = 0; i < 3; i++) {
      try {
        Gen.yield(i);
        boom(i);
      } finally {
        log.add("finally " + i);
        if (i < 2) {
          continue;
        }
        Gen.yield("last");
        break;
      }
    }
    return Gen.done();
  }

  @HardCase(28)
  @Generator
  static Coroutine<Object, Object, Object> jumps_leave_two_finally_blocks(Log log) {
    int round = 0;
    outer:
    for (; ; ) {
      round++;
      try {
        try {
          if (round == 1) {
            continue outer;
          } else if (round == 3) {
            break outer;
          }
          Gen.yield(1);
          if (round == 4) {
            return Gen.returns(Gen.yield("return"));
          }
        } finally {
          Gen.yield("inner " + round);
        }
      } finally {
        Gen.yield("outer " + round);
        log.add(round);
      }
    }
    return Gen.returns(round);
  }

  @HardCase(28)
  @Generator
  static Coroutine<Object, Object, Object> return_leaves_two_finally_blocks(Log log) {
    for (int i = 0; i < 3; i++) {
      try {
        try {
          if (i == 1) {
            return Gen.returns("value " + Gen.yield("v"));
          }
          Gen.yield(i);
        } finally {
          Gen.yield("inner");
          log.add("inner");
        }
      } finally {
        Gen.yield("outer");
        log.add("outer");
      }
    }
    return Gen.done();
  }

  @HardCase(29)
  @Generator
  static Coroutine<Object, Object, Object> finally_runs_exactly_once(Log log) {
    int runs = 0;
    try {
      for (int i = 0; i < 3; i++) {
        Gen.yield(i);
      }
    } finally {
      runs++;
      log.add("finally ran " + runs);
    }
    return Gen.returns(runs);
  }

  static final class Resource implements AutoCloseable {
    private final Log log;
    private final String name;

    Resource(Log log, Object name) {
      this.log = log;
      this.name = "" + name;
      log.add("open " + name);
    }

    @Override
    public void close() {
      log.add("close " + name);
      if (name.endsWith("!")) {
        throw new IllegalArgumentException("closing " + name);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @HardCase(30)
  @Generator
  static Coroutine<Object, Object, Object> two_resources_are_closed_once(Log log) {
    try (Resource a = new Resource(log, "a");
        Resource b = new Resource(log, "b" + Gen.yield(a))) {
      Gen.yield(b);
      boom("body");
    }
    return Gen.done();
  }

  @HardCase(30)
  @Generator
  static Coroutine<Object, Object, Object> failing_close_is_suppressed(Log log) {
    try (Resource a = new Resource(log, "a!");
        Resource none = Gen.yield("none") == null ? null : new Resource(log, "c");
        Resource b = new Resource(log, "b!")) {
      Gen.yield(a);
      log.add(none);
      Gen.yield(b);
    } catch (IllegalStateException e) {
      log.add(e);
      Gen.yield(e);
    } finally {
      Gen.yield("finally");
    }
    return Gen.returns("end");
  }

  @HardCase(30)
  @Generator
  static Coroutine<Object, Object, Object> resources_in_a_loop(Log log) {
    for (int i = 0; i < 3; i++) {
      try (Resource a = new Resource(log, i)) {
        if (i == 0) {
          continue;
        }
        Gen.yield(a);
        if (i == 1) {
          continue;
        }
        return Gen.returns(a.toString() + Gen.yield("last"));
      }
    }
    return Gen.done();
  }

  @HardCase({31, 61})
  @Generator
  static Coroutine<Object, Object, Object> catch_of_throwable_swallows_the_close(Log log) {
    try {
      Gen.yield(1);
    } catch (Throwable swallowed) {
      log.add(swallowed);
      Gen.yield("still here");
    }
    Gen.yield("after");
    return Gen.returns("end");
  }

  @HardCase({31, 61})
  @Generator
  static Coroutine<Object, Object, Object> close_is_answered_with_a_return(Log log) {
    try {
      Gen.yield(1);
      Gen.yield(2);
    } catch (GeneratorExit exit) {
      return Gen.returns("left");
    }
    return Gen.returns("end");
  }

  @HardCase({31, 61})
  @Generator
  static Coroutine<Object, Object, Object> close_is_answered_with_an_exception(Log log) {
    try {
      Gen.yield(1);
      Gen.yield(2);
    } catch (GeneratorExit exit) {
      throw new IllegalStateException("instead", exit);
    } finally {
      log.add("finally");
    }
    return Gen.returns("end");
  }

  @HardCase(61)
  @Generator
  static Coroutine<Object, Object, Object> end_of_another_iterator_is_not_this_ones(Log log) {
    Iterator<Integer> numbers = Arrays.asList(1, 2).iterator();
    while (true) {
      Gen.yield(numbers.next());
    }
  }

  @HardCase(61)
  @Generator
  static Coroutine<Object, Object, Object> caught_end_of_another_iterator(Log log) {
    Iterator<Integer> none = Arrays.<Integer>asList().iterator();
    try {
      Gen.yield(none.next());
    } catch (NoSuchElementException e) {
      Gen.yield("caught");
    }
    return Gen.done();
  }

  @HardCase(32)
  @Generator
  static Coroutine<Object, Object, Object> finally_in_finally_in_finally(Log log) {
    try {
      try {
        Gen.yield(1);
      } finally {
        try {
          Gen.yield(2);
        } finally {
          Gen.yield(3);
          log.add("inner");
        }
        Gen.yield(4);
        log.add("middle");
      }
    } finally {
      log.add("outer");
    }
    return Gen.done();
  }

  @HardCase(33)
  @Generator
  static Coroutine<Object, Object, Object> locals_from_before_the_try_are_used_in_it(Log log) {
    String before = "b" + Gen.yield(1);
    long number = 5;
    try {
      before += number + "" + Gen.yield(before);
      number /= before.length() - 6;
      Gen.yield(number);
    } catch (ArithmeticException e) {
      Gen.yield(before + number);
    }
    return Gen.returns(before + number);
  }

  @HardCase(33)
  @Generator
  static Coroutine<Object, Object, Object> handler_variable_lives_across_yields(Log log) {
    Exception last = null;
    for (int i = 0; i < 2; i++) {
      try {
        boom(Gen.yield(i));
      } catch (IllegalStateException e) {
        Gen.yield(e.getMessage());
        last = e;
        log.add(e.getMessage() + (last == e));
      }
    }
    return Gen.returns(last);
  }

  @HardCase(34)
  @Generator
  static Coroutine<Object, Object, Object> failed_generator_is_not_run_again(Log log) {
    log.add("start");
    Gen.yield(1);
    boom(Gen.yield(2));
    return Gen.returns("never");
  }

  @HardCase({31, 34})
  @Generator
  static Coroutine<Object, Object, Object> checked_exceptions_leave_the_body(Log log)
      throws IOException {
    Gen.yield(1);
    if (Gen.yield(2) == null) {
      throw new IOException("checked");
    }
    return Gen.done();
  }

  @HardCase(34)
  @Generator
  static Coroutine<Object, Object, Object> exceptions_are_handled_in_a_loop(Log log) {
    int handled = 0;
    while (handled < 3) {
      try {
        Gen.yield(handled);
        handled++;
      } catch (IllegalStateException | ArithmeticException e) {
        handled += 2;
        log.add(e);
        continue;
      } finally {
        log.add("round " + handled);
      }
    }
    return Gen.returns(handled);
  }
}
