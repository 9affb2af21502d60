package dev.bobbin.conformance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReferenceTest {

  @AfterEach
  void end() {
    ThreadedCoroutine.endAbandoned();
  }

  private static Coroutine<?, ?, ?> echo(Log log) {
    return Ref.start(
        () -> {
          try {
            Object sent = Ref.yield(1);
            log.add(sent);
            Ref.yieldFrom(List.of(2, 3));
            return Ref.returns(sent);
          } finally {
            log.add("left");
          }
        });
  }

  @Test
  void it_hands_values_over_both_ways() {
    Script script =
        new Script("", List.of(Operation.next(), Operation.send("x"), Operation.next()), true);

    Trace trace = Trace.of(script, ReferenceTest::echo);

    assertThat(trace.lines())
        .containsExactly(
            "created: []",
            "next: yields 1, SUSPENDED []",
            "send \"x\": yields 2, SUSPENDED [\"x\"]",
            "next: yields 3, SUSPENDED []",
            "next: stops with \"x\", CLOSED [\"left\"]",
            "next: stops with null, CLOSED []",
            "close: returns, CLOSED []",
            "result: \"x\"");
  }

  @Test
  void it_ends_the_threads_of_abandoned_bodies() {
    Log log = new Log();
    Coroutine<?, ?, ?> abandoned = echo(log);
    abandoned.next();

    ThreadedCoroutine.endAbandoned();

    assertThat(log.drain()).containsExactly("\"left\"");
  }

  @Test
  void each_way_to_drive_it_leaves_it_closed_or_abandoned() {
    for (Script script : Scripts.all(3, List.of(1, 2))) {
      Trace trace = Trace.of(script, ReferenceTest::echo);

      assertThat(trace.lines()).as(script.name()).isNotEmpty();
    }
  }
}
