package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What delegates are, and what they answer. */
class DelegationTest {

  private static List<Object> all(Object delegate) {
    return HandWritten.over(delegate).toList();
  }

  /** Yields what it was sent, or what was raised, and ends on "stop". */
  private static final class Echo extends AbstractCoroutine<Object, Object, Object> {
    @Override
    public Object send(Object value) {
      if ("stop".equals(value)) {
        throw stop("stopped");
      }
      return value;
    }

    @Override
    public Object raise(Throwable exception) {
      if (exception instanceof GeneratorExit) {
        throw stop("closed");
      }
      return exception;
    }
  }

  @Test
  void whatever_can_be_iterated_is_delegated_to() {
    assertThat(all(List.of(1, 2))).containsExactly(1, 2);
    assertThat(all(List.of(1, 2).iterator())).containsExactly(1, 2);
    assertThat(all(Stream.of(1, 2))).containsExactly(1, 2);
    assertThat(all(new Object[] {1, null})).containsExactly(1, null);
    assertThat(all(new int[] {1})).containsExactly(1);
    assertThat(all(new long[] {1})).containsExactly(1L);
    assertThat(all(new double[] {1})).containsExactly(1.0);
    assertThat(all("ab")).containsExactly('a', 'b');
    assertThatThrownBy(() -> all(null)).hasMessageContaining("nothing to delegate to");
    assertThatThrownBy(() -> all((Iterable<Object>) () -> null)).hasMessageContaining("null");
  }

  @Test
  void a_stream_is_closed_at_its_end_and_with_its_generator() {
    List<String> log = new ArrayList<>();
    all(Stream.of(1).onClose(() -> log.add("end")));
    HandWritten closed = HandWritten.over(Stream.of(1).onClose(() -> log.add("close")));
    closed.next();
    closed.close();
    HandWritten raised =
        HandWritten.over(
            Stream.of(1)
                .onClose(
                    () -> {
                      throw new IllegalStateException("suppressed");
                    }));
    raised.next();

    assertThat(log).containsExactly("end", "close");
    assertThatThrownBy(() -> raised.raise(new RuntimeException("x")))
        .hasMessage("x")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    HandWritten sent = HandWritten.over(Stream.of(1, 2));
    sent.next();
    assertThatThrownBy(() -> sent.send("x")).hasMessageContaining("object has no send()");
  }

  @Test
  void a_generator_cannot_be_driven_by_its_delegate() {
    HandWritten[] outer = new HandWritten[1];
    HandWritten inner =
        new HandWritten(
            (frame, point, sent) ->
                point == 0 ? frame.yields(1, "first") : frame.returns(outer[0].next()));
    outer[0] = HandWritten.over(inner);

    assertThat(outer[0].next()).isEqualTo("first");
    assertThatThrownBy(outer[0]::next).hasMessageContaining("already executing");
    assertThat(outer[0].state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_delegate_that_keeps_a_value_can_be_sent_and_raised_nothing() {
    HandWritten raisedInto = HandWritten.over(HandWritten.yielding("a", "b"));
    HandWritten sentTo = HandWritten.over(HandWritten.yielding("a", "b"));
    RuntimeException boom = new IllegalStateException("boom");

    assertThat(raisedInto.hasNext() && raisedInto.hasNext()).isTrue();
    assertThat(raisedInto.next()).isEqualTo("a");
    assertThat(((Gen<?>) raisedInto.delegate()).hasNext()).isTrue();
    assertThatThrownBy(() -> raisedInto.raise(boom)).hasMessageContaining("hasNext()");
    assertThat(sentTo.next()).isEqualTo("a");
    assertThat(((Gen<?>) sentTo.delegate()).hasNext()).isTrue();
    assertThatThrownBy(() -> sentTo.send("x")).hasMessageContaining("hasNext()");
  }

  @Test
  void a_generator_of_the_users_own_gets_what_is_sent_and_raised() {
    HandWritten over = HandWritten.over(new Echo());
    RuntimeException boom = new IllegalStateException("boom");

    assertThat(over.next()).isNull();
    assertThat(over.send("x")).isEqualTo("x");
    assertThat(over.raise(boom)).isSameAs(boom);
    assertThat(over.delegate()).isInstanceOf(Echo.class);
    assertThatThrownBy(() -> over.send("stop"))
        .isInstanceOfSatisfying(
            StopIteration.class, e -> assertThat(e.value()).isEqualTo("stopped"));
    HandWritten closing = HandWritten.over(new Echo());
    closing.next();
    closing.close();
    assertThat(closing.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_plain_iterator_only_has_a_next() {
    Iterator<Object> failing =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Object next() {
            throw new IllegalStateException("broken");
          }
        };
    HandWritten over = HandWritten.over(Arrays.asList(1, 2));
    over.next();

    assertThatThrownBy(() -> over.send("x")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> all(failing)).hasMessage("broken");
    HandWritten raised = HandWritten.over(HandWritten.over(Arrays.asList(1, 2)));
    raised.next();
    assertThatThrownBy(() -> raised.raise(new Error("e"))).hasMessage("e");
  }

  @Test
  void a_close_that_fails_comes_out_at_the_yieldFrom() {
    Gen<Object> failing =
        new AbstractCoroutine<Object, Object, Object>() {
          @Override
          public Object send(Object value) {
            return value;
          }

          @Override
          public Object raise(Throwable exception) {
            throw fail(new IllegalStateException("close"));
          }
        };
    HandWritten over = HandWritten.over(failing);
    over.next();

    assertThatThrownBy(over::close).hasMessage("close");
  }

  @Test
  void an_exit_that_a_delegate_ignores_is_refused_to_its_parent() {
    HandWritten ignoring = new HandWritten((frame, point, sent) -> frame.yields(1, point));
    PlainFrame yielding =
        new PlainFrame(
            (frame, point, sent, raised) -> {
              frame.state = point + 1;
              return true;
            });
    HandWritten over = HandWritten.over(HandWritten.over(yielding));
    over.next();

    assertThatThrownBy(over::close).hasMessage("generator ignored GeneratorExit");
    assertThat(yielding.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(ignoring.next()).isEqualTo(0);
  }

  @Test
  void a_delegate_that_keeps_a_value_gives_it() {
    PlainFrame kept = PlainFrame.yielding("a", "b", "c");
    HandWritten over = HandWritten.over(HandWritten.over(kept));
    kept.hasNext();

    assertThat(over.next()).isEqualTo("a");
    kept.hasNext();
    assertThatThrownBy(() -> over.send("x")).hasMessageContaining("is waiting");
    HandWritten inner = HandWritten.over(PlainFrame.yielding("a", "b", "c"));
    HandWritten outer = HandWritten.over(inner);
    outer.next();
    inner.hasNext();
    assertThat(outer.next()).isEqualTo("b");
    assertThat(outer.next()).isEqualTo("c");
    PlainFrame closing = PlainFrame.yielding("a", "b");
    HandWritten root = HandWritten.over(closing);
    root.next();
    closing.hasNext();
    root.close();
    assertThat(closing.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_delegate_that_was_closed_from_outside_is_at_its_end() {
    PlainFrame closed = PlainFrame.yielding("a", "b");
    HandWritten over = HandWritten.over(closed);
    over.next();
    closed.close();
    PlainFrame raisedInto = PlainFrame.yielding("a", "b");
    HandWritten raising = HandWritten.over(raisedInto);
    raising.next();
    raisedInto.close();
    PlainFrame stopped = PlainFrame.yielding("a", "b");
    HandWritten stopping = HandWritten.over(stopped);
    stopping.next();
    stopped.close();

    assertThatThrownBy(over::next).isInstanceOf(StopIteration.class);
    assertThatThrownBy(() -> raising.raise(new Error("e"))).hasMessage("e");
    assertThatThrownBy(() -> stopping.raise(new StopIteration("v")))
        .isInstanceOfSatisfying(StopIteration.class, e -> assertThat(e.value()).isEqualTo("v"));
    PlainFrame last = PlainFrame.yielding("a");
    HandWritten closesLater = HandWritten.over(HandWritten.over(last));
    closesLater.next();
    last.close();
    closesLater.close();
    assertThat(closesLater.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_failing_delegate_shows_those_above_it() {
    PlainFrame failing =
        new PlainFrame(
            (frame, point, sent, raised) -> {
              frame.state = point == 0 ? 1 : frame.state;
              if (point > 0) {
                throw new NoSuchElementException("dry");
              }
              return true;
            });
    HandWritten over = HandWritten.over(HandWritten.over(failing));
    over.next();
    PlainFrame quiet = PlainFrame.yielding("a");
    HandWritten raised = HandWritten.over(HandWritten.over(quiet));
    raised.next();
    RuntimeException boom = new IllegalStateException("boom");

    assertThatThrownBy(over::next)
        .hasMessage("generator raised NoSuchElementException")
        .satisfies(e -> assertThat(written(e)).isEqualTo(2));
    assertThatThrownBy(() -> raised.raise(boom))
        .isSameAs(boom)
        .satisfies(e -> assertThat(written(e)).isEqualTo(2));
    HandWritten startFails =
        HandWritten.over(
            new HandWritten(
                (frame, point, sent) -> {
                  throw new IllegalArgumentException("start");
                }));
    assertThatThrownBy(startFails::next).hasMessage("start");
  }

  private static long written(Throwable exception) {
    return Arrays.stream(exception.getStackTrace())
        .filter(element -> element.getMethodName().equals("written"))
        .filter(element -> element.getClassName().equals("Hand"))
        .count();
  }

  @Test
  void generators_that_start_one_another_do_so_to_any_depth() {
    HandWritten chain = HandWritten.over(PlainFrame.yielding("a"));
    for (int i = 0; i < 100; i++) {
      chain = HandWritten.over(chain);
    }
    HandWritten empty = HandWritten.over(HandWritten.over(PlainFrame.yielding()));

    assertThat(chain.next()).isEqualTo("a");
    assertThat(chain.drain()).isEqualTo("end");
    assertThat(empty.drain()).isEqualTo("end");
    assertThatThrownBy(() -> HandWritten.over(PlainFrame.yielding("a")).send("x"))
        .hasMessageContaining("just-started");
    assertThatThrownBy(() -> HandWritten.over(new PlainFrame(null)).next())
        .hasMessageContaining("did not run");
  }

  @Test
  void a_text_that_fails_is_shown_as_that() {
    Object odd =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError();
          }
        };
    PlainFrame frame =
        new PlainFrame(null) {
          @Override
          protected Object spilled(int field) {
            return odd;
          }
        };

    assertThat(frame.toString()).contains("toString() failed: java.lang.AssertionError");
  }
}
