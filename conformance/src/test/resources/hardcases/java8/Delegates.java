package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Delegation, re-entry and the protocol. */
public final class Delegates {

  private Delegates() {}

  @Generator
  private static Coroutine<Object, Object, Object> inner(Log log, String name) {
    try {
      Object sent = Gen.yield(name + 1);
      log.add(name + " got " + sent);
      sent = Gen.yield(name + 2);
      return Gen.returns(name + " returns " + sent);
    } catch (IllegalStateException e) {
      log.add(name + " caught " + e.getMessage());
      Gen.yield(name + " caught");
      return Gen.returns(name + " recovered");
    } finally {
      log.add(name + " finally");
    }
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> delegate_gets_all_and_returns_a_value(Log log) {
    Object r = Gen.yieldFrom(inner(log, "a"));
    log.add(r);
    Gen.yield("between");
    String s = "x" + Gen.yieldFrom(inner(log, "b")) + Gen.yield("y");
    return Gen.returns(s);
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> outer_handler_and_finally_around_a_delegate(Log log) {
    int rounds = 0;
    while (rounds < 2) {
      try {
        rounds++;
        log.add(Gen.yieldFrom(inner(log, "d" + rounds)));
      } catch (ArithmeticException e) {
        log.add("outer caught");
        Gen.yield("outer caught");
      } finally {
        log.add("outer finally");
      }
    }
    return Gen.returns(rounds);
  }

  @Generator
  private static Coroutine<Object, Object, Object> level(Log log, int depth) {
    try {
      if (depth == 0) {
        Gen.yield("leaf");
        return Gen.returns(0);
      }
      int below = (int) Gen.yieldFrom(level(log, depth - 1));
      Gen.yield("level " + depth);
      return Gen.returns(below + 1);
    } finally {
      log.add("leave " + depth);
    }
  }

  @HardCase({62, 63})
  @Generator
  static Coroutine<Object, Object, Object> delegates_are_left_inside_out(Log log) {
    return Gen.returns(Gen.yieldFrom(level(log, 4)));
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> plain_iterables_and_arrays_are_delegates(Log log) {
    Gen.yieldFrom(Arrays.asList(1, null, 3));
    log.add(Gen.yieldFrom(Collections.emptyList()));
    log.add(Gen.yieldFrom(new String[] {"a", "b"}));
    log.add(Gen.yieldFrom(new int[][] {{1}, {2}}));
    log.add(Gen.yieldFrom(Collections.singletonMap("k", "v").entrySet()));
    try {
      Gen.yieldFrom(Arrays.asList("x", "y").iterator());
    } catch (IllegalStateException | UnsupportedOperationException e) {
      Gen.yield("caught");
    }
    return Gen.done();
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> null_is_a_delegate(Log log) {
    Gen.yield(1);
    try {
      Gen.yieldFrom((List<?>) null);
    } catch (NullPointerException e) {
      log.add(e);
      Gen.yield(2);
    }
    Gen<?> none = null;
    Gen.yieldFrom(none);
    return Gen.done();
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> delegate_is_used_twice(Log log) {
    Coroutine<Object, Object, Object> same = inner(log, "same");
    log.add(same.next());
    log.add(Gen.yieldFrom(same));
    log.add(Gen.yieldFrom(same));
    Coroutine<Object, Object, Object> closed = inner(log, "closed");
    closed.close();
    log.add(Gen.yieldFrom(closed));
    Coroutine<Object, Object, Object> peeked = inner(log, "peeked");
    log.add(peeked.hasNext());
    log.add(Gen.yieldFrom(peeked));
    return Gen.done();
  }

  static final class Cell {
    Coroutine<Object, Object, Object> generator;
  }

  @Generator
  private static Coroutine<Object, Object, Object> reentrant(Log log, Cell cell) {
    Coroutine<Object, Object, Object> self = cell.generator;
    log.add(self.state());
    for (int i = 0; i < 5; i++) {
      try {
        reenter(self, i);
        log.add("not refused");
      } catch (GeneratorStateException e) {
        Gen.yield(e.getMessage());
      }
    }
    try {
      Gen.yieldFrom(self);
    } catch (GeneratorStateException e) {
      log.add(e);
      Gen.yield("itself");
    }
    return Gen.returns(self.next());
  }

  static void reenter(Coroutine<Object, Object, Object> self, int how) {
    switch (how) {
      case 0:
        self.next();
        break;
      case 1:
        self.send("x");
        break;
      case 2:
        self.raise(new IllegalStateException("dropped"));
        break;
      case 3:
        self.close();
        break;
      default:
        self.hasNext();
    }
  }

  @HardCase({60, 62})
  static Object generator_drives_itself(Log log) {
    Cell cell = new Cell();
    cell.generator = reentrant(log, cell);
    return cell.generator;
  }

  @Generator
  private static Coroutine<Object, Object, Object> child(Log log, Cell cell) {
    Gen.yield(cell.generator.state());
    try {
      cell.generator.close();
    } catch (GeneratorStateException e) {
      log.add(e);
    }
    Gen.yieldFrom(cell.generator);
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Object> parent(Log log, Cell cell) {
    try {
      Gen.yieldFrom(child(log, cell));
    } finally {
      log.add("parent left");
    }
    return Gen.done();
  }

  @HardCase({60, 62})
  static Object delegate_drives_its_parent(Log log) {
    Cell cell = new Cell();
    cell.generator = parent(log, cell);
    return cell.generator;
  }

  @HardCase(61)
  @Generator
  static Coroutine<Object, Object, Object> delegate_ignores_the_close(Log log) {
    Coroutine<Object, Object, Object> stubborn = stubborn(log);
    try {
      Gen.yieldFrom(stubborn);
    } catch (GeneratorStateException e) {
      log.add(e);
      log.add(stubborn.state());
    } catch (GeneratorExit e) {
      log.add("exit " + e.getMessage());
      throw e;
    }
    Gen.yieldFrom(stubborn);
    return Gen.returns("end");
  }

  @Generator
  private static Coroutine<Object, Object, Object> stubborn(Log log) {
    try {
      Gen.yield("stubborn");
    } finally {
      Gen.yield("in finally");
      log.add("stubborn left");
    }
    return Gen.returns("over");
  }

  @HardCase(61)
  @Generator
  static Coroutine<Object, Object, Object> stop_iteration_leaves_a_delegate(Log log) {
    try {
      Gen.yieldFrom(stopping(log));
    } catch (GeneratorStateException e) {
      log.add(e);
      Gen.yield("converted once");
    }
    throw new StopIteration("from the body");
  }

  @Generator
  private static Coroutine<Object, Object, Object> stopping(Log log) {
    Gen.yield(1);
    throw new StopIteration("inner");
  }

  static final class Decorated implements Coroutine<Object, Object, Object> {
    private final Coroutine<Object, Object, Object> decorated;
    private final Log log;

    Decorated(Coroutine<Object, Object, Object> decorated, Log log) {
      this.decorated = decorated;
      this.log = log;
    }

    @Override
    public boolean hasNext() {
      return decorated.hasNext();
    }

    @Override
    public Object send(Object value) {
      log.add("sent " + value);
      return decorated.send(value);
    }

    @Override
    public Object raise(Throwable exception) {
      log.add("raised");
      return decorated.raise(exception);
    }

    @Override
    public void close() {
      log.add("closed");
      decorated.close();
    }

    @Override
    public Object result() {
      return decorated.result();
    }

    @Override
    public State state() {
      return decorated.state();
    }
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> users_implementation_is_a_delegate(Log log) {
    log.add(Gen.yieldFrom(new Decorated(inner(log, "decorated"), log)));
    Iterator<Object> iterator = new Decorated(inner(log, "as iterator"), log);
    return Gen.returns(Gen.yieldFrom(iterator));
  }

  @HardCase(64)
  @Generator
  static Coroutine<Object, Object, Object> nothing_runs_before_the_first_value_is_wanted(Log log) {
    log.add("first statement");
    Gen.yieldFrom(inner(log, "first"));
    log.add("second statement");
    return Gen.done();
  }

  @HardCase({62, 59})
  @Generator
  static Coroutine<Object, Object, Object> first_statement_delegates(Log log) {
    Gen.yieldFrom(inner(log, "only"));
    return Gen.done();
  }

  @HardCase({59, 34})
  @Generator
  static Coroutine<Object, Object, Object> other_generators_are_driven_from_a_body(Log log) {
    Coroutine<Object, Object, Object> other = inner(log, "other");
    log.add(other.next());
    Gen.yield(other.send(Gen.yield("send on")));
    try {
      other.next();
    } catch (StopIteration stop) {
      log.add(stop.value());
    }
    // In a variable: a loop over the call would close it, and the reference does not.
    Coroutine<Object, Object, Object> last = inner(log, "each");
    for (Object each : last) {
      log.add(each);
      Gen.yield(each);
    }
    try (Coroutine<Object, Object, Object> closed = inner(log, "resource")) {
      Gen.yield(closed.next());
    }
    return Gen.returns(other.result());
  }
}
