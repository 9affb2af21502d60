package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Elsewhere;
import dev.bobbin.Gen;
import java.util.Arrays;
import java.util.List;
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

  /** As if the stack had been at its end when the JDK made a trace for the first time. */
  private static final class TraceWithoutClasses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new NoClassDefFoundError("Could not initialize class");
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
  void so_is_one_if_the_JDK_cannot_make_traces() {
    HandWritten chain = chain(3, PlainFrame.yielding("a"));
    RuntimeException untraceable = new TraceWithoutClasses();
    chain.next();

    assertThatThrownBy(() -> chain.raise(untraceable)).isSameAs(untraceable);
    assertThat(chain.state()).isEqualTo(Gen.State.CLOSED);
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

  private static HandWritten failing(int point) {
    return new HandWritten(
        (frame, at, sent) -> at == point ? Elsewhere.fail("boom") : frame.yields(at + 1, "value"));
  }

  private static List<String> classes(Throwable exception) {
    return Arrays.stream(exception.getStackTrace())
        .map(StackTraceElement::getClassName)
        .limit(4)
        .toList();
  }

  @Test
  void parents_follow_the_elements_of_the_delegate() {
    HandWritten chain = chain(2, failing(1));
    chain.next();

    assertThatThrownBy(chain::next)
        .satisfies(e -> assertThat(classes(e)).startsWith(Elsewhere.class.getName(), "Hand"))
        .satisfies(e -> assertThat(shown(e)).isEqualTo(2));
  }

  @Test
  void parents_that_have_started_the_delegate_are_on_the_stack_already() {
    HandWritten chain = chain(3, failing(0));

    assertThatThrownBy(chain::next)
        .satisfies(e -> assertThat(classes(e)).startsWith(Elsewhere.class.getName()))
        .satisfies(e -> assertThat(shown(e)).isLessThanOrEqualTo(3));
  }

  /** The second of two delegates, the first of which has suspended, is started under the chain. */
  @Test
  void parents_that_start_another_delegate_are_not_added() {
    HandWritten two =
        new HandWritten(
            (frame, point, sent) ->
                point == 0
                    ? frame.delegates(1, PlainFrame.yielding("first"))
                    : frame.delegates(2, failing(0)));
    HandWritten chain = chain(2, two);
    chain.next();

    assertThatThrownBy(chain::next)
        .hasMessage("boom")
        .satisfies(e -> assertThat(classes(e)).startsWith(Elsewhere.class.getName()))
        .satisfies(e -> assertThat(shown(e)).isBetween(1L, 3L));
  }

  @Test
  void an_exception_that_is_thrown_again_shows_its_parents_once() {
    RuntimeException[] kept = new RuntimeException[1];
    HandWritten first = chain(2, failing(1));
    first.next();
    assertThatThrownBy(first::next)
        .satisfies(e -> kept[0] = (RuntimeException) e)
        .satisfies(e -> assertThat(shown(e)).isEqualTo(2));
    HandWritten second =
        chain(
            2,
            new HandWritten(
                (frame, point, sent) ->
                    point == 0 ? frame.yields(1, "value") : Elsewhere.fail(kept[0])));
    second.next();

    assertThatThrownBy(second::next)
        .isSameAs(kept[0])
        .satisfies(e -> assertThat(shown(e)).isEqualTo(2));
  }
}
