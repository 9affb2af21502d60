package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What visitors do, with delegates, maps and lists among the variables. */
public final class Visits {
  private static final int REFUSALS = 3;

  private Visits() {}

  /** Returns a function for the visits; not in a test, since a lambda brings its class along. */
  static CoroutineFunction<String, Hit, String> function() {
    return CoroutineFunction.of(Visits::visits, Visits.class);
  }

  /** Tells of each visit, and of break-ins while they happen. */
  @Durable(id = "visits")
  @Generator
  public static Coroutine<Object, Object, Void> visits(String visitor) {
    int number = 0;
    List<Long> lengths = new ArrayList<>();
    while (true) {
      Hit first = Gen.yield();
      number++;
      long start = Gen.yield(Ask.TIMESTAMP);
      String summary = Gen.yieldFrom(visit(visitor, first.number(), first.status()));
      long end = Gen.yield(Ask.TIMESTAMP);
      lengths.add(end - start);
      Gen.yield(visitor + " visit " + number + ": " + summary + ", lengths " + lengths);
    }
  }

  /** One visit; takes no hit that comes after a silence, and returns what is to be told. */
  @Durable(id = "visit")
  @Generator
  static Coroutine<Object, Object, String> visit(String visitor, long number, int status) {
    Map<Integer, Integer> byStatus = new TreeMap<>();
    int denied = 0;
    while (true) {
      byStatus.merge(status, 1, Integer::sum);
      if (status == 200 && denied >= REFUSALS) {
        Gen.yield(visitor + " broke in with hit " + number + " after " + denied + " refusals");
      }
      denied = status == 401 ? denied + 1 : 0;
      Hit hit = Gen.yield(Within.millis(30_000));
      if (hit == null) {
        return Gen.returns(byStatus.toString());
      }
      number = hit.number();
      status = hit.status();
    }
  }
}
