package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Step;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Every transition of the protocol, without the weaver. */
class PlainFrameTest {
  private final PlainFrame frame = PlainFrame.yielding("a", "b");

  @Test
  void it_yields_and_ends_once() {
    assertThat(frame.state()).isEqualTo(Gen.State.CREATED);
    assertThatThrownBy(frame::result).hasMessageContaining("has not ended");
    assertThat(frame.next()).isEqualTo("a");
    assertThat(frame.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(frame.position()).hasToString("Host.plain(Host.java:2)");
    assertThat(frame.locals()).containsEntry("i", 0);
    assertThat(frame.delegate()).isNull();
    assertThat(frame.send("x")).isEqualTo("b");
    assertThatThrownBy(() -> frame.send("y"))
        .isInstanceOfSatisfying(StopIteration.class, e -> assertThat(e.value()).isEqualTo("end"));
    assertThatThrownBy(frame::next)
        .isInstanceOfSatisfying(StopIteration.class, e -> assertThat(e.value()).isNull());
    assertThat(frame.result()).isEqualTo("end");
    assertThat(frame.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(frame.position()).isNull();
    assertThat(frame.locals()).isEmpty();
    assertThat(frame.toString()).isEqualTo("<generator Host.plain, CLOSED>");
  }

  @Test
  void nothing_but_null_is_sent_to_what_has_not_started_or_keeps_a_value() {
    assertThatThrownBy(() -> frame.send("x")).hasMessageContaining("just-started");
    assertThatThrownBy(() -> frame.resume("x")).hasMessageContaining("just-started");
    assertThat(frame.hasNext()).isTrue();
    assertThat(frame.lookedAhead()).isTrue();
    assertThatThrownBy(() -> frame.send("x")).hasMessageContaining("is waiting");
    assertThatThrownBy(() -> frame.resume("x")).hasMessageContaining("is waiting");
    assertThatThrownBy(() -> frame.raise(new Error())).hasMessageContaining("is waiting");
    assertThat(frame.send(null)).isEqualTo("a");
  }

  @Test
  void an_exception_closes_it_unless_it_is_caught() {
    PlainFrame catching =
        new PlainFrame(
            (it, point, sent, raised) -> {
              it.value = raised;
              it.state = point + 1;
              return point < 3;
            });
    RuntimeException boom = new IllegalStateException("boom");
    frame.next();
    catching.next();

    assertThat(catching.raise(boom)).isSameAs(boom);
    assertThat(catching.resumeWith(boom)).isEqualTo(new Step.Yielded<>(boom));
    assertThatThrownBy(() -> frame.raise(boom)).isSameAs(boom);
    assertThatThrownBy(() -> frame.raise(boom)).isSameAs(boom);
    assertThat(frame.result()).isNull();
    assertThatThrownBy(() -> frame.raise(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> PlainFrame.yielding().raise(boom)).isSameAs(boom);
  }

  @Test
  void an_end_that_is_raised_in_a_body_is_no_end_of_it() {
    frame.next();

    assertThatThrownBy(() -> frame.raise(new NoSuchElementException("dry")))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised NoSuchElementException");
    frame.close();
    PlainFrame stopping = PlainFrame.yielding(1);
    stopping.next();
    assertThatThrownBy(() -> stopping.raise(new StopIteration(1)))
        .hasMessage("generator raised StopIteration");
  }

  @Test
  void a_raised_exception_may_be_answered_by_a_return() {
    PlainFrame returning = new PlainFrame((it, point, sent, raised) -> ends(it, point));
    returning.next();
    PlainFrame stepped = new PlainFrame((it, point, sent, raised) -> ends(it, point));
    stepped.next();

    assertThatThrownBy(() -> returning.raise(new Error())).isInstanceOf(StopIteration.class);
    assertThat(stepped.resumeWith(new Error())).isEqualTo(new Step.Returned<>("end"));
  }

  private static boolean ends(PlainFrame frame, int point) {
    frame.value = point == 0 ? 1 : "end";
    if (point == 0) {
      frame.state = 1;
    }
    return point == 0;
  }

  @Test
  void closing_is_quiet_unless_the_exit_is_ignored() {
    frame.close();
    frame.close();
    PlainFrame looked = PlainFrame.yielding(1);
    looked.hasNext();
    looked.close();
    PlainFrame returning = new PlainFrame((it, point, sent, raised) -> ends(it, point));
    returning.next();
    returning.close();
    PlainFrame ignoring =
        new PlainFrame(
            (it, point, sent, raised) -> {
              it.state = point + 1;
              return true;
            });
    ignoring.next();

    assertThat(looked.hasNext()).isFalse();
    assertThat(returning.result()).isEqualTo("end");
    assertThatThrownBy(ignoring::close).hasMessage("generator ignored GeneratorExit");
    assertThat(ignoring.state()).isEqualTo(Gen.State.SUSPENDED);
  }

  @Test
  void a_running_body_cannot_be_driven() {
    List<String> messages = new ArrayList<>();
    PlainFrame reentered =
        new PlainFrame(
            (it, point, sent, raised) -> {
              for (Runnable drive : List.<Runnable>of(it::next, it::close, it::hasNext)) {
                try {
                  drive.run();
                } catch (GeneratorStateException e) {
                  messages.add(e.getMessage());
                }
              }
              messages.add(it.state() + " " + it.locals());
              return false;
            });

    assertThat(reentered.hasNext()).isFalse();
    assertThat(messages)
        .containsExactly(
            "generator already executing",
            "generator already executing",
            "generator already executing",
            "RUNNING {}");
  }

  @Test
  void a_body_that_did_not_run_is_noticed() {
    assertThatThrownBy(new PlainFrame(null)::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageStartingWith("the body of Host.plain did not run");
  }

  @Test
  void an_overflow_before_the_body_leaves_it_as_it_was() {
    frame.hasNext();
    frame.overflows = 3;

    assertThatThrownBy(frame::close).isInstanceOf(StackOverflowError.class);
    assertThat(frame.next()).isEqualTo("a");
    assertThatThrownBy(frame::next).isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> frame.resume("x")).isInstanceOf(StackOverflowError.class);
    assertThat(frame.resume("x")).isEqualTo(new Step.Yielded<>("b"));
    assertThat(frame.resume("x")).isEqualTo(new Step.Returned<>("end"));
    assertThat(frame.resume("x")).isEqualTo(new Step.Returned<>(null));
  }

  @Test
  void a_traversal_gives_its_body_to_whoever_drives_it() {
    assertThat(frame.startsTraversal()).isEqualTo(Traversals.ENABLED);
    frame.state = FrameState.HANDING_OVER + 1;

    assertThat(frame.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(frame.position().getLineNumber()).isEqualTo(2);
    assertThat(frame.next()).isEqualTo("b");
    assertThat(frame.startsTraversal()).isFalse();
  }

  @Test
  void whole_traversals_take_the_end() {
    List<Object> seen = new ArrayList<>();
    frame.forEach(seen::add);
    Gen<Object> listed = PlainFrame.yielding("a");
    Gen<Object> streamed = PlainFrame.yielding("a", "b");

    assertThat(seen).containsExactly("a", "b");
    assertThat(frame.resume(null)).isEqualTo(new Step.Returned<>(null));
    assertThat(listed.toList()).containsExactly("a");
    assertThat(streamed.stream().limit(9).toList()).containsExactly("a", "b");
    assertThat(PlainFrame.yielding("a").stream().toList()).containsExactly("a");
    assertThat(PlainFrame.yielding("a").drain()).isEqualTo("end");
    assertThat(PlainFrame.yielding("a").nextOr("x")).isEqualTo("a");
    assertThat(PlainFrame.yielding().nextOr("x")).isEqualTo("x");
  }

  @Test
  void a_primed_frame_waits_at_its_first_yield() {
    assertThat(frame.primed().next()).isEqualTo("b");
    assertThat(PlainFrame.yielding(1).nextInt()).isEqualTo(1);
    assertThat(PlainFrame.yielding(1L).nextLong()).isEqualTo(1L);
    assertThat(PlainFrame.yielding(1.0).nextDouble()).isEqualTo(1.0);
  }

  @Test
  void an_iterable_runs_afresh() {
    GeneratorIterable iterable = new GeneratorIterable(frame);
    List<Object> seen = new ArrayList<>();
    iterable.forEach(seen::add);

    assertThat(seen).containsExactly("a", "b");
    assertThat(iterable).containsExactly("a", "b");
    assertThat(iterable.toString()).startsWith("<generator Host.plain");
    assertThatThrownBy(HandWritten.yielding()::fresh)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void numbers_are_unboxed_by_the_frame_or_from_it() {
    assertThat(Primitives.intStream(PlainFrame.yielding(1, 2)).sum()).isEqualTo(3);
    assertThat(Primitives.longStream(PlainFrame.yielding(1L, 2L)).sum()).isEqualTo(3);
    assertThat(Primitives.doubleStream(PlainFrame.yielding(1.0, 2.0)).sum()).isEqualTo(3);
  }

  @Test
  void a_return_value_is_carried_to_the_return() {
    ReturnValue carried = (ReturnValue) ReturnValue.of(7);

    assertThat(ReturnValue.unwrap(carried)).isEqualTo(7);
    assertThat(ReturnValue.unwrap(null)).isNull();
    assertThat(carried.hasNext()).isFalse();
    assertThat(carried.result()).isEqualTo(7);
    assertThat(carried.state()).isEqualTo(Gen.State.CLOSED);
    carried.close();
    assertThatThrownBy(carried::next).hasMessageContaining("can only be returned");
    assertThatThrownBy(() -> carried.raise(new Error())).hasMessageContaining("only be returned");
    assertThatThrownBy(() -> ReturnValue.unwrap("x")).isInstanceOf(GeneratorStateException.class);
  }
}
