package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which suspended parents an exception shows. */
class DelegationTraceTest {

  private static final class Untraceable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new UnsupportedOperationException();
    }
  }

  private static HandWritten chain(int depth, GeneratorFrame leaf) {
    HandWritten top = HandWritten.over(leaf);
    for (int i = 1; i < depth; i++) {
      top = HandWritten.over(top);
    }
    return top;
  }

  private static long shown(Throwable exception) {
    return Arrays.stream(exception.getStackTrace())
        .filter(element -> element.getClassName().equals("Hand"))
        .count();
  }

  @Test
  void a_drive_adds_at_most_1024() {
    HandWritten chain = chain(3_000, PlainFrame.yielding("a"));
    chain.next();
    RuntimeException boom = new IllegalStateException("boom");

    assertThatThrownBy(() -> chain.raise(boom)).isSameAs(boom);
    assertThat(shown(boom)).isBetween(1_000L, 1_024L);

    for (int i = 0; i < 3; i++) {
      HandWritten again = chain(1_500, PlainFrame.yielding("a"));
      again.next();
      assertThatThrownBy(() -> again.raise(boom)).isSameAs(boom);
    }
    assertThat(shown(boom)).isLessThanOrEqualTo(2_048L);
  }

  @Test
  void an_exception_that_cannot_be_traced_is_passed_on() {
    HandWritten chain = chain(3, PlainFrame.yielding("a"));
    RuntimeException untraceable = new Untraceable();
    chain.next();

    assertThatThrownBy(() -> chain.raise(untraceable)).isSameAs(untraceable);
  }

  @Test
  void an_exception_without_a_trace_gets_none() {
    HandWritten chain = chain(3, PlainFrame.yielding("a"));
    RuntimeException traceless = new RuntimeException("x", null, false, false) {};
    chain.next();

    assertThatThrownBy(() -> chain.raise(traceless)).isSameAs(traceless);
    assertThat(traceless.getStackTrace()).isEmpty();
  }

  @Test
  void an_exception_that_crosses_twice_shows_its_parents_once() {
    RuntimeException boom = new IllegalStateException("boom");
    PlainFrame throwing =
        new PlainFrame(
            (frame, point, sent, raised) -> {
              if (point == 1) {
                throw boom;
              }
              frame.state = 1;
              return true;
            });
    HandWritten keeping =
        new HandWritten(
            (frame, point, sent) ->
                point == 0 ? frame.delegates(1, throwing) : frame.yields(2, "kept"));
    HandWritten chain = chain(2, keeping);
    chain.next();

    assertThatThrownBy(chain::next).isSameAs(boom);
    assertThat(shown(boom)).isEqualTo(3);
    HandWritten other = chain(2, PlainFrame.yielding("a"));
    other.next();
    assertThatThrownBy(() -> other.raise(boom)).isSameAs(boom);
    assertThat(shown(boom)).isEqualTo(5);
    HandWritten same = chain(2, PlainFrame.yielding("a"));
    same.next();
    assertThatThrownBy(() -> same.raise(boom)).isSameAs(boom);
    assertThat(shown(boom)).isEqualTo(5);
  }

  @Test
  void a_frame_that_keeps_itself_is_shown_once() {
    PlainFrame[] frame = new PlainFrame[1];
    frame[0] =
        new PlainFrame(null) {
          @Override
          protected Object spilled(int field) {
            return frame[0];
          }
        };

    assertThat(frame[0].toString())
        .isEqualTo(
            "<generator Host.plain at Host.java:1, CREATED,"
                + " i=<generator Host.plain at Host.java:1, CREATED>>");
  }

  @Test
  void frames_above_one_that_is_started_are_not_shown_twice() {
    HandWritten failing =
        new HandWritten(
            (frame, point, sent) -> {
              throw new IllegalArgumentException("start");
            });
    HandWritten chain = chain(40, failing);

    assertThatThrownBy(chain::next)
        .hasMessage("start")
        .satisfies(e -> assertThat(shown(e)).isLessThanOrEqualTo(41));
  }
}
