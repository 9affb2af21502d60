package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.agent.Hooks;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private final PlainFrame frame = PlainFrame.yielding("a");
  private final Throwable failure = new IllegalStateException();

  @BeforeEach
  void forget() {
    Hooks.TOLD.clear();
  }

  @Test
  void a_fact_has_the_frame_and_where_it_is() {
    Probe.created(frame, "Gen");

    Object[] fact = Hooks.TOLD.get(0).parts();
    assertThat(Hooks.TOLD.get(0).kind()).isEqualTo(Probe.CREATED);
    assertThat(fact[0]).isSameAs(frame);
    assertThat(fact[1]).isEqualTo(frame.metadata());
    assertThat(((IntFunction<?>) fact[2]).apply(7)).isEqualTo(7);
    assertThat(fact[3]).isEqualTo(0);
    assertThat(fact[4]).isEqualTo("Gen");
  }

  @Test
  void what_goes_into_a_body_and_comes_out_is_told() {
    Probe.entered("sent", failure, frame);
    frame.next();
    frame.value = "b";
    Probe.left(true, frame);
    Probe.left(false, frame);
    Probe.failed(failure, frame);

    assertThat(told())
        .containsExactly(
            List.of(Probe.ENTERED, "sent", failure, "none", 0),
            List.of(Probe.LEFT, "b", true, false),
            List.of(Probe.LEFT, "b", false, false),
            List.of(Probe.FAILED, failure, false));
  }

  @Test
  void a_value_that_only_the_frame_can_read_is_told() {
    PlainFrame flags =
        new PlainFrame((frame, point, sent, raised) -> false) {
          @Override
          protected Object take() {
            return true;
          }
        };

    Probe.left(true, flags);

    assertThat(told()).containsExactly(List.of(Probe.LEFT, true, true, false));
    assertThat(flags.value).isNull();
  }

  @Test
  void what_is_done_from_outside_is_told() {
    Probe.closing(frame);
    Probe.raising(failure, frame);
    Probe.handling(failure, frame, 3, true);
    Probe.guarded(frame, ",1,");
    Probe.spawned(frame, "task", "group");
    Probe.spawned("no frame", "task", "group");

    assertThat(told())
        .containsExactly(
            List.of(Probe.CLOSING, false, false),
            List.of(Probe.RAISING, failure, false),
            List.of(Probe.HANDLING, failure, 3, true),
            List.of(Probe.GUARDED, ",1,"),
            List.of(Probe.SPAWNED, "task", "group"));
  }

  @Test
  void what_dispatchers_do_is_told() {
    Probe.offered("item");
    Probe.put("queue", "name", "item", frame);
    Probe.taken("queue", "name", "item", null);
    Probe.discarded("queue", "name", "item");
    Probe.works("queue", "name", frame);
    Probe.cancelled("scope", failure);
    Probe.ended("scope");

    assertThat(told())
        .containsExactly(
            List.of(Probe.OFFERED, "item"),
            List.of(Probe.PUT, "name", "item", frame),
            List.of(Probe.TAKEN, "name", "item", "none"),
            List.of(Probe.DISCARDED, "name", "item"),
            List.of(Probe.WORKING, "name", frame),
            List.of(Probe.CANCELLED, failure),
            List.of(Probe.ENDED));
    assertThat(Hooks.TOLD.get(1).parts()[0]).isEqualTo("queue");
  }

  @Test
  void a_delegation_is_told() {
    HandWritten parent = HandWritten.over(frame);
    parent.next();
    Probe.left(true, parent);
    Probe.delegating(parent);
    Probe.returned(parent, -1);
    frame.value = "result";
    Probe.returned(parent, 1);
    Probe.stepping("sent", null, parent);
    Probe.stepping(null, failure, parent);
    Probe.stepped("value", "end", parent);
    Probe.stepped("end", "end", parent);
    parent.value = "left";
    parent.pending = DelegatingFrame.RESULT;
    Probe.entered(null, null, parent);

    assertThat(told())
        .containsExactly(
            List.of(Probe.LEFT, "none", true, true),
            List.of(Probe.DELEGATING, frame),
            List.of(Probe.RETURNED, "result"),
            List.of(Probe.STEPPING, "sent", "none", true),
            List.of(Probe.STEPPING, "none", failure, true),
            List.of(Probe.STEPPED, "value", true),
            List.of(Probe.STEPPED, "none", false),
            List.of(Probe.ENTERED, "none", "none", "left", 2));
  }

  @Test
  void what_has_started_runs_or_is_no_generator_is_told_apart() {
    PlainFrame started = PlainFrame.yielding("a");
    started.hasNext();
    Probe.closing(started);
    Probe.raising(failure, started);
    HandWritten plain = HandWritten.over(List.of("x").iterator());
    plain.next();
    Probe.entered(null, null, plain);
    Probe.stepping(null, failure, plain);
    Probe.stepping("sent", null, plain);
    plain.delegate = null;
    Probe.left(true, plain);
    PlainFrame running =
        new PlainFrame(
            (self, point, sent, raised) -> {
              Probe.failed(failure, self);
              return false;
            });
    running.hasNext();

    assertThat(told())
        .containsExactly(
            List.of(Probe.CLOSING, true, true),
            List.of(Probe.RAISING, failure, true),
            List.of(Probe.ENTERED, "none", "none", "none", 0),
            List.of(Probe.STEPPING, "none", failure, false),
            List.of(Probe.STEPPING, "sent", "none", false),
            List.of(Probe.LEFT, "none", true, false),
            List.of(Probe.FAILED, failure, true));
  }

  /** Returns the kind of each fact, and what belongs to it. */
  private static List<List<Object>> told() {
    return Hooks.TOLD.stream().map(Hooks.Told::more).toList();
  }
}
