package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.HiddenClasses;
import dev.bobbin.StopIteration;
import java.lang.invoke.MethodHandles;
import java.util.NoSuchElementException;
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
}
