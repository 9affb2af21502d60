package hardcases;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.conformance.hardcases.HardCase;
import dev.bobbin.conformance.reference.Log;
import java.util.ArrayList;
import java.util.List;

/** Variables that change on some paths between two yields, and not on others. */
public final class Changes {

  private Changes() {}

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> on_one_path_of_a_loop(Log log) {
    int seldom = 1;
    String word = "a";
    long never = 7;
    for (int i = 0; i < 6; i++) {
      Object sent = Gen.yield(seldom + word + never);
      if (i % 3 == 1) {
        seldom += i;
      }
      if (sent != null) {
        word = word + sent;
      }
    }
    return Gen.returns(seldom + word + never);
  }

  @HardCase(23)
  @Generator
  static Coroutine<Object, Object, Object> by_a_handler_or_before_it_is_reached(Log log) {
    int before = 0;
    String caught = "none";
    double kept = 0.5;
    for (int i = 0; i < 4; i++) {
      try {
        before = i * 10;
        Gen.yield(caught + before + kept);
        before++;
        if (i % 2 == 0) {
          throw new IllegalStateException("at " + i);
        }
        before++;
      } catch (RuntimeException e) {
        caught = e.getMessage();
        log.add(caught + before);
        Gen.yield(before);
      }
      Gen.yield(caught + before + kept);
    }
    return Gen.returns(before);
  }

  @HardCase(4)
  @Generator
  static Coroutine<Object, Object, Object> in_one_slot_with_several_types(Log log) {
    List<Object> all = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) {
      {
        int number = turn;
        Gen.yield(number);
        all.add(number);
        Gen.yield(number);
      }
      {
        String text = "t" + turn;
        Gen.yield(text);
        all.add(text);
        Gen.yield(text);
      }
      {
        int number = -turn;
        Gen.yield(number);
        all.add(number);
        Gen.yield(all.toString() + number);
      }
    }
    return Gen.returns(all.toString());
  }

  @HardCase(19)
  @Generator
  static Coroutine<Object, Object, Object> in_slots_that_overlap(Log log) {
    String trace = "";
    for (int turn = 0; turn < 3; turn++) {
      {
        int first = turn + 1;
        long second = turn + 2L;
        Gen.yield(first + second);
        trace += first + second;
        Gen.yield(first);
        trace += second;
      }
      {
        double first = turn / 2.0;
        int second = turn + 5;
        Gen.yield(first + second);
        trace += first;
        Gen.yield(second);
        trace += first + second;
      }
      {
        int first = turn;
        int second = turn * 2;
        int third = turn * 3;
        Gen.yield(first + second + third);
        trace += first + ":" + second + ":" + third;
        Gen.yield(trace);
        trace += first + ":" + second + ":" + third;
      }
    }
    return Gen.returns(trace);
  }

  @HardCase(20)
  @Generator
  static Coroutine<Object, Object, Object> by_increments(Log log) {
    int up = 0;
    int down = 100;
    int still = 50;
    while (up < 5) {
      Gen.yield(up * 10000 + down * 100 + still);
      up++;
      if (up == 3) {
        continue;
      }
      down--;
      Gen.yield(down);
    }
    return Gen.returns(up + down + still);
  }

  @HardCase(28)
  @Generator
  static Coroutine<Object, Object, Object> in_a_finally(Log log) {
    int count = 1;
    String last = "start";
    for (int i = 0; i < 4; i++) {
      try {
        Gen.yield(last + count);
        if (i == 1) {
          continue;
        }
        last = "through " + i;
        Gen.yield(last);
      } finally {
        count *= 2;
        log.add(last + count);
      }
    }
    return Gen.returns(last + count);
  }

  @HardCase(66)
  @Generator
  static Coroutine<Object, Object, Object> of_a_reference_that_dies_and_lives_again(Log log) {
    Object kept = "first";
    for (int i = 0; i < 4; i++) {
      Gen.yield(kept);
      String text = kept.toString();
      Gen.yield("only the text lives");
      kept = i % 2 == 0 ? text : text + i;
      Gen.yield(i);
    }
    return Gen.returns(kept);
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> before_loops_that_may_not_turn(Log log) {
    int sum = 0;
    for (int turns = 0; turns < 3; turns++) {
      log.add("turns " + turns);
      sum += turns;
    }
    String set = "set " + sum;
    int[] array = {sum};
    for (int i = 0; i < sum - 3; i++) {
      Gen.yield(set + array[0]);
    }
    String again = set + "!";
    float fraction = sum / 4f;
    for (int i = 0; i < sum; i++) {
      if (i % 2 == 0) {
        Gen.yield(again + fraction);
      }
      array[0] += i;
    }
    return Gen.returns(again + array[0] + fraction);
  }

  @HardCase(26)
  @Generator
  static Coroutine<Object, Object, Object> at_the_end_of_a_try(Log log) {
    String text = "unset";
    int length = -1;
    try {
      text = String.valueOf(Gen.<Object>yield(text));
      length = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      log.add(text + length);
      length = -2;
    }
    for (int i = 0; i < 3; i++) {
      Gen.yield(text + length);
    }
    return Gen.returns(length);
  }

  @HardCase(39)
  @Generator
  static Coroutine<Object, Object, Object> by_one_case_of_a_switch(Log log) {
    int a = 1;
    long b = 2;
    String c = "3";
    double d = 4;
    for (int i = 0; i < 8; i++) {
      switch (i % 5) {
        case 0:
          a += i;
          break;
        case 1:
          b += i;
          Gen.yield("b" + b);
          break;
        case 2:
          c += i;
          // fall through
        case 3:
          d += i;
          break;
        default:
          Gen.yield("none");
      }
      Gen.yield(a + ":" + b + ":" + c + ":" + d);
    }
    return Gen.returns(a + b + c + d);
  }

  @HardCase(43)
  @Generator
  static Coroutine<Object, Object, Object> in_nested_loops(Log log) {
    int all = 0;
    String limit = "12";
    for (int i = 0; i < 3; i++) {
      int ofOuter = i * i;
      for (int j = 0; j < 3; j++) {
        if (i == j) {
          continue;
        }
        Gen.yield(ofOuter + all);
        if (j == 2) {
          all += Integer.parseInt(limit);
        }
      }
      log.add(ofOuter + ":" + all);
    }
    return Gen.returns(all + limit);
  }

  @HardCase(21)
  @Generator
  static Coroutine<Object, Object, Object> of_a_parameter(Log log) {
    Log first = log;
    for (int i = 0; i < 5; i++) {
      log.add("turn " + i);
      Gen.yield(log == first);
      if (i == 2) {
        log = new Log();
      }
    }
    return Gen.returns(log == first);
  }

  @HardCase(62)
  @Generator
  static Coroutine<Object, Object, Object> across_delegates_that_end_at_once(Log log) {
    int kept = 1;
    int changed = 0;
    for (int i = 0; i < 4; i++) {
      Object result = Gen.yieldFrom(times(i % 3));
      changed += i % 2;
      log.add(kept + ":" + changed + ":" + result);
      Gen.yield(kept + changed);
    }
    return Gen.returns(kept + changed);
  }

  @Generator
  private static Coroutine<Object, Object, Object> times(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.returns(n);
  }
}
