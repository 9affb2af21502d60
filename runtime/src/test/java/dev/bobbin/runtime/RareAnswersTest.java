package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.HiddenClasses;
import dev.bobbin.StopIteration;
import java.lang.invoke.MethodHandles;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rare answers of delegates. */
class RareAnswersTest {

  /** Ends each call as it is told. */
  private static class Rude extends AbstractCoroutine<Object, Object, Object> {
    @Override
    public Object send(Object value) {
      if (value == null) {
        return 1;
      }
      throw new NoSuchElementException("plain");
    }

    @Override
    public Object raise(Throwable exception) {
      throw new StopIteration("answer");
    }

    @Override
    public void close() {
      throw new StopIteration("closed");
    }
  }

  @Test
  void a_plain_end_of_what_has_not_ended_is_an_exception_as_any_other() {
    HandWritten over = HandWritten.over(new Rude());
    over.next();

    assertThatThrownBy(() -> over.send("x")).hasMessage("generator raised NoSuchElementException");
  }

  @Test
  void an_answer_to_what_is_raised_may_be_the_end() {
    HandWritten over = HandWritten.over(new Rude());
    over.next();

    assertThatThrownBy(() -> over.raise(new Error()))
        .isInstanceOfSatisfying(
            StopIteration.class, e -> assertThat(e.value()).isEqualTo("answer"));
    HandWritten closed = HandWritten.over(new Rude());
    closed.next();
    closed.close();
    assertThat(closed.result()).isEqualTo("closed");
  }

  @Test
  void a_close_drops_what_a_delegate_over_an_iterator_has_looked_ahead() {
    HandWritten inner = HandWritten.over(List.of("a", "b").iterator());
    HandWritten outer = HandWritten.over(inner);
    HandWritten outermost = HandWritten.over(outer);
    outermost.next();
    inner.hasNext();

    outermost.close();

    assertThat(Stream.of(inner, outer, outermost).map(Gen::state)).containsOnly(Gen.State.CLOSED);
  }

  @Test
  void an_exit_that_is_raised_goes_through_what_has_looked_ahead() {
    HandWritten inner = HandWritten.over(List.of("a", "b").iterator());
    HandWritten outer = HandWritten.over(inner);
    GeneratorExit exit = new GeneratorExit();
    outer.next();
    inner.hasNext();

    assertThatThrownBy(() -> outer.raise(exit)).isSameAs(exit);
    assertThat(inner.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_delegate_that_runs_elsewhere_is_refused() {
    PlainFrame[] shared = new PlainFrame[1];
    HandWritten[] other = new HandWritten[1];
    Throwable[] refused = new Throwable[1];
    shared[0] =
        new PlainFrame(
            (frame, point, sent, raised) -> {
              if (point == 1) {
                try {
                  other[0].next();
                } catch (RuntimeException e) {
                  refused[0] = e;
                }
              }
              frame.state = point + 1;
              return true;
            });
    HandWritten one = HandWritten.over(shared[0]);
    other[0] = HandWritten.over(shared[0]);
    one.next();
    one.next();

    assertThat(refused[0]).hasMessage("generator already executing");
  }

  @Test
  void code_of_another_contract_is_refused_by_name() {
    Contract.check(Contract.VERSION, getClass());

    assertThatThrownBy(() -> Contract.check(Contract.VERSION - 1, getClass()))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessageContaining(getClass().getName());
    assertThat(Contract.unchecked(getClass())).isInstanceOf(IncompatibleClassChangeError.class);
  }

  @Test
  void generators_of_hidden_classes_are_refused() throws Exception {
    Class<?> hidden = HiddenClasses.copy(MethodHandles.lookup(), Rude.class);

    assertThatThrownBy(() -> Contract.check(Contract.VERSION, hidden))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessageContaining("is a hidden class, and has generators");
  }

  @Test
  void a_closed_delegating_frame_answers_as_any_other() {
    HandWritten over = HandWritten.over(PlainFrame.yielding("a"));

    assertThat(over.hasNext()).isTrue();
    assertThatThrownBy(() -> over.send("x")).hasMessageContaining("is waiting");
    assertThat(over.send(null)).isEqualTo("a");
    assertThatThrownBy(() -> over.send("x")).isInstanceOf(StopIteration.class);
    assertThatThrownBy(() -> over.send("x")).isInstanceOf(StopIteration.class);
    assertThat(over.delegate()).isNull();
  }

  @Test
  void a_delegate_whose_own_code_overflows_ends_by_that() {
    HandWritten child =
        new HandWritten(
            (frame, point, sent) -> {
              if (point == 0) {
                return frame.yields(1, "a");
              }
              throw new StackOverflowError("own");
            });
    HandWritten root = HandWritten.over(child);
    root.next();

    assertThatThrownBy(root::next).isInstanceOf(StackOverflowError.class).hasMessage("own");
    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(root.state()).isEqualTo(Gen.State.CLOSED);
  }

  /** Ones that have to be closed. */
  private static final class Ones implements Iterator<Integer>, AutoCloseable {
    private boolean closed;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      return 1;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void an_iterator_that_can_be_closed_is_closed_with_its_generator() {
    Ones ones = new Ones();
    HandWritten over = HandWritten.over(ones);
    over.next();

    over.close();

    assertThat(ones.closed).isTrue();
  }

  @Test
  void a_stream_whose_close_throws_what_closes_it_suppresses_nothing() {
    RuntimeException failure = new IllegalStateException("x");
    HandWritten over =
        HandWritten.over(
            Stream.of(1)
                .onClose(
                    () -> {
                      throw failure;
                    }));
    over.next();

    assertThatThrownBy(() -> over.raise(failure)).isSameAs(failure).hasNoSuppressedExceptions();
  }

  /** Ends as plain iterators do, and has a result nevertheless. */
  private static final class Plain extends AbstractCoroutine<Object, Object, Object> {
    private boolean ended;

    @Override
    public Object send(Object value) {
      ended = true;
      throw new NoSuchElementException("plain");
    }

    @Override
    public Object raise(Throwable exception) {
      throw new AssertionError(exception);
    }

    @Override
    public State state() {
      return ended ? State.CLOSED : State.SUSPENDED;
    }

    @Override
    public Object result() {
      return "result";
    }
  }

  @Test
  void a_plain_end_of_what_has_ended_carries_its_result() {
    HandWritten over = HandWritten.over(new Plain());

    assertThatThrownBy(over::next)
        .isInstanceOfSatisfying(
            StopIteration.class, e -> assertThat(e.value()).isEqualTo("result"));
  }

  @Test
  void an_exit_that_is_raised_where_nothing_is_delegated_to_ends_the_body() {
    HandWritten yielding = HandWritten.yielding("a");
    yielding.next();

    assertThatThrownBy(() -> yielding.raise(new GeneratorExit())).isInstanceOf(GeneratorExit.class);
    assertThat(yielding.state()).isEqualTo(Gen.State.CLOSED);
  }
}
