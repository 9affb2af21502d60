package dev.bobbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The default methods, for generators that users implement. */
class UsersGeneratorsTest {

  /** Ends with the plain exception of iterators. */
  private static final class Plain implements Coroutine<Integer, Object, String> {
    private final Iterator<Integer> values;
    private boolean ended;

    Plain(Integer... values) {
      this.values = List.of(values).iterator();
    }

    @Override
    public boolean hasNext() {
      ended |= !values.hasNext();
      return !ended;
    }

    @Override
    public Integer send(Object value) {
      ended = !values.hasNext();
      return values.next();
    }

    @Override
    public Integer raise(Throwable exception) {
      return send(exception);
    }

    @Override
    public void close() {
      ended = true;
    }

    @Override
    public String result() {
      return "end";
    }

    @Override
    public State state() {
      return ended ? State.CLOSED : State.SUSPENDED;
    }
  }

  private static final class Numbers extends GeneratedIterator<Integer> {
    @Override
    protected Gen<Integer> generate() {
      return new Plain(1, 2);
    }
  }

  private static final class Removing extends GeneratedIterator<Integer> {
    private Integer removed;

    @Override
    protected Gen<Integer> generate() {
      return new Plain(1, 2);
    }

    @Override
    protected void remove(Integer element) {
      removed = element;
    }
  }

  @Test
  void traversals_and_steps_work_by_the_iterators_methods() {
    assertThat(new Plain(1, 2).toList()).containsExactly(1, 2);
    assertThat(new Plain(1, 2).stream().toList()).containsExactly(1, 2);
    assertThat(new Plain(1, 2).stream().limit(9).toList()).containsExactly(1, 2);
    assertThat(new Plain(1).drain()).isEqualTo("end");
    Plain plain = new Plain(1, 2);
    assertThat(plain.resume(null)).isEqualTo(new Step.Yielded<>(1));
    assertThat(plain.resumeWith(new Error())).isEqualTo(new Step.Yielded<>(2));
    assertThat(plain.resume(null)).isEqualTo(new Step.Returned<>("end"));
    assertThat(plain.resumeWith(new Error())).isEqualTo(new Step.Returned<>("end"));
    assertThat(plain.iterator()).isSameAs(plain);
    assertThat(plain.delegate()).isNull();
    assertThat(plain.position()).isNull();
    assertThat(plain.locals()).isEmpty();
    assertThat(plain.lookedAhead()).isFalse();
    assertThat(new Plain(1).nextInt()).isEqualTo(1);
  }

  @Test
  void an_iterator_class_removes_what_it_has_returned_last() {
    Removing removing = new Removing();

    assertThatThrownBy(removing::remove).isInstanceOf(IllegalStateException.class);
    assertThat(removing.next()).isEqualTo(1);
    assertThat(removing.hasNext()).isTrue();
    removing.remove();
    assertThat(removing.removed).isEqualTo(1);
    assertThatThrownBy(removing::remove).isInstanceOf(IllegalStateException.class);
    assertThat(removing.next()).isEqualTo(2);
    assertThatThrownBy(removing::next).isInstanceOf(NoSuchElementException.class);
    Numbers numbers = new Numbers();
    numbers.next();
    assertThatThrownBy(numbers::remove).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_exit_and_a_misuse_may_have_a_message() {
    assertThat(new GeneratorExit("x")).hasMessage("x");
    assertThat(new GeneratorStateException("x")).hasMessage("x");
    assertThat(new NotWovenError("x")).hasMessage("x");
    Integer created = Gen.of(() -> new Plain(7)).next();
    assertThat(created).isEqualTo(7);
    assertThat(Coroutine.of(() -> new Plain(7)).next()).isEqualTo(7);
  }
}
