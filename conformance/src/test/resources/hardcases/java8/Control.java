package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.hardcases.Sent;
import dev.bobbin.conformance.reference.Log;
import java.util.Arrays;
import java.util.List;

/** Loops, switches and conditions around a yield. */
public final class Control {

  private Control() {}

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  @HardCase(value = 39, sends = Sent.STRINGS)
  @Generator
  static Coroutine<Object, Object, Object> switch_over_a_sent_string(Log log) {
    for (int i = 0; i < 3; i++) {
      Object sent = Gen.yield("q");
      switch (sent == null ? "none" : (String) sent) {
        case "Aa":
        case "BB":
          Gen.yield("hashes collide");
          break;
        case "none":
          Gen.yield("falls through");
        case "a":
          Gen.yield("a");
          break;
        default:
      }
    }
    switch ((String) Gen.yield("direct")) {
      case "a":
        return Gen.returns("a");
      default:
        return Gen.returns(Gen.yield("default"));
    }
  }

  @HardCase(39)
  @Generator
  static Coroutine<Object, Object, Object> dense_and_sparse_switches(Log log) {
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 0:
          Gen.yield("zero");
          break;
        case 1:
          Gen.yield("one");
        case 2:
          log.add("two");
          continue;
        default:
          Gen.yield("default");
      }
      switch (i * 1000) {
        case -5:
          break;
        case 3000:
          Gen.yield("sparse");
          break;
        default:
      }
    }
    return Gen.done();
  }

  @HardCase(39)
  @Generator
  static Coroutine<Object, Object, Object> switch_over_an_enum(Log log) {
    for (Color color : Color.values()) {
      switch (color) {
        case RED:
          Gen.yield(color);
          break;
        case BLUE:
          log.add(Gen.yield("before") + color.name());
          break;
        default:
          Gen.yield("default");
          log.add(color);
      }
    }
    return Gen.returns(Color.GREEN);
  }

  @HardCase(39)
  @Generator
  static Coroutine<Object, Object, Object> switch_without_cases(Log log) {
    switch ((int) Gen.yield(1)) {
    }
    switch ((int) Gen.yield(2)) {
      default:
        Gen.yield(3);
    }
    return Gen.done();
  }

  static boolean see(Log log, String name, boolean value) {
    log.add(name);
    return value;
  }

  @HardCase(value = 42, sends = Sent.BOOLEANS)
  @Generator
  static Coroutine<Object, Object, Object> conditions_are_short_circuited(Log log) {
    boolean z = see(log, "p", true) && (boolean) Gen.yield(1) || see(log, "q", false);
    Gen.yield(z);
    if (!(see(log, "r", z) && !((boolean) Gen.yield(2) & (boolean) Gen.yield(3)))) {
      Gen.yield("then");
    } else {
      Gen.yield("else");
    }
    while (z && (boolean) Gen.yield(4)) {
      z = see(log, "s", !z);
    }
    return Gen.returns(z);
  }

  @HardCase(42)
  @Generator
  static Coroutine<Object, Object, Object> ternary_with_a_yield_in_one_arm(Log log) {
    for (int i = 0; i < 2; i++) {
      Object a = i == 0 ? Gen.yield(1) : "constant";
      log.add(a);
      String text = "x" + i + (i == 1 ? (Object) Gen.yield(2) : (Object) 2.5) + a;
      Gen.yield(text);
      long number = i == 0 ? i : (int) Gen.yield(3);
      log.add(number + (i == 0 ? (int) Gen.yield(4) : 4L));
      Gen.yield(i == 0 ? Gen.yield(5) : i == 1 ? Gen.yield(6) : null);
    }
    return Gen.done();
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> value_assigned_in_do_while_is_read_after_it(Log log) {
    double[] d;
    boolean done = false;
    int rounds = 0;
    do {
      d = new double[] {rounds};
      Gen.yield(d);
      rounds++;
      done = Gen.yield(rounds) != null || rounds > 2;
    } while (!done);
    log.add(d);
    return Gen.returns(rounds);
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> values_are_carried_from_round_to_round(Log log) {
    long a = 0;
    long b = 1;
    String trail = "";
    for (int i = 0; i < 8; i++) {
      Gen.yield(a);
      long c = a + b;
      a = b;
      b = c;
      trail += c;
    }
    return Gen.returns(trail);
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> nested_loops(Log log) {
    List<String> outer = Arrays.asList("a", "b", "c");
    for (String x : outer) {
      int count = 0;
      for (int y : new int[] {1, 2, 3}) {
        if (y == 2) {
          continue;
        }
        Gen.yield(x + y);
        count += y;
        for (Object z : Arrays.asList(x, y)) {
          if (count > 3) {
            break;
          }
          log.add(z + "" + Gen.yield(z));
        }
      }
      log.add(count);
    }
    return Gen.done();
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> continue_before_the_first_yield(Log log) {
    for (int i = 0; i < 4; i++) {
      if (i % 2 == 0) {
        continue;
      }
      Gen.yield(i);
    }
    int i = 0;
    while (i++ < 3) {
      if (i == 2) continue;
      Gen.yield(i);
    }
    return Gen.done();
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> labelled_jumps(Log log) {
    int steps = 0;
    rows:
    for (int row = 0; row < 4; row++) {
      block:
      {
        for (int column = 0; column < 4; column++) {
          steps++;
          if (column == row) {
            break block;
          }
          if (row == 3) {
            break rows;
          }
          Gen.yield("" + row + column);
          if (row == 2) {
            continue rows;
          }
        }
      }
      log.add(Gen.yield("block " + row));
    }
    return Gen.returns(steps);
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> conditions_and_updates_of_loops_yield(Log log) {
    for (int i = (int) Gen.yield("init"); i < 20 && Gen.yield(i) == null; i += 1 + (int) Gen.yield("update")) {
      log.add(i);
    }
    return Gen.done();
  }
}
