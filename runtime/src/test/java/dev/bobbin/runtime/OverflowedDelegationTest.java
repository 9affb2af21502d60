package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each place where a drive can break off, one by one. */
class OverflowedDelegationTest {
  private final HandWritten child = HandWritten.yielding("a", "b");
  private final HandWritten middle = HandWritten.over(child);
  private final HandWritten root = HandWritten.over(middle);

  private static void overflows(Runnable drive) {
    assertThatThrownBy(drive::run).isInstanceOf(StackOverflowError.class);
  }

  private static void endsWith(Object value, Gen<?> generator) {
    assertThatThrownBy(generator::next)
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo(value));
  }

  @Test
  void a_body_that_cannot_be_entered_is_as_it_was() {
    root.overflows = 1;

    overflows(root::next);

    assertThat(root.state()).isEqualTo(Gen.State.CREATED);
    assertThat(root.next()).isEqualTo("a");
  }

  @Test
  void so_is_the_leaf_of_a_chain() {
    root.next();
    child.overflows = 1;

    overflows(root::next);

    assertThat(root.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(root.next()).isEqualTo("b");
    endsWith("end", root);
  }

  @Test
  void a_delegate_that_cannot_be_started_is_started_by_the_chain() {
    child.overflows = 1;

    assertThat(root.next()).isEqualTo("a");
  }

  @Test
  void a_delegate_that_cannot_be_started_at_all_is_started_by_the_next_drive() {
    child.overflows = 3;

    overflows(root::next);

    assertThatThrownBy(() -> root.send("x"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("call next() first");
    overflows(root::next);
    assertThat(root.next()).isEqualTo("a");
  }

  @Test
  void a_result_waits_for_a_parent_that_cannot_be_entered() {
    root.next();
    root.next();
    middle.overflows = 2;

    overflows(root::next);
    assertThatThrownBy(() -> root.send("x")).hasMessageContaining("call next() first");
    overflows(root::next);

    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(middle.state()).isEqualTo(Gen.State.SUSPENDED);
    endsWith("end", root);
  }

  @Test
  void whoever_drives_that_parent_gives_it_the_result() {
    root.next();
    root.next();
    middle.overflows = 1;
    overflows(root::next);

    endsWith("end", middle);
    endsWith(null, root);
  }

  @Test
  void an_exception_waits_as_well() {
    RuntimeException boom = new IllegalStateException("boom");
    root.next();
    middle.overflows = 1;

    overflows(() -> root.raise(boom));

    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThatThrownBy(root::next).isSameAs(boom);
    assertThat(middle.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(root.result()).isNull();
  }

  /** An exception whose stack trace cannot be read once. */
  private static final class Untraceable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private boolean broken = true;

    @Override
    public StackTraceElement[] getStackTrace() {
      if (broken) {
        broken = false;
        throw new InternalError("no trace");
      }
      return super.getStackTrace();
    }
  }

  @Test
  void an_exception_waits_too_when_its_trace_breaks_the_drive_off() {
    RuntimeException boom = new Untraceable();
    root.next();

    assertThatThrownBy(() -> root.raise(boom)).isInstanceOf(InternalError.class);

    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(middle.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThatThrownBy(root::next).isSameAs(boom);
  }

  @Test
  void a_close_that_breaks_off_can_be_repeated() {
    root.next();
    middle.overflows = 1;

    overflows(root::close);
    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(root.state()).isEqualTo(Gen.State.SUSPENDED);
    root.close();

    assertThat(List.of(child, middle, root)).allMatch(HandWritten::isCleared);
    assertThat(root.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_value_looked_ahead_survives_a_close_that_does_not_come_so_far() {
    root.hasNext();
    child.overflows = 1;

    overflows(root::close);

    assertThat(root.lookedAhead()).isTrue();
    assertThat(root.next()).isEqualTo("a");
    assertThat(root.next()).isEqualTo("b");
  }

  @Test
  void nothing_runs_of_a_delegate_that_was_never_started() {
    child.overflows = 3;
    overflows(root::next);
    RuntimeException boom = new IllegalStateException("boom");

    assertThatThrownBy(() -> root.raise(boom)).isSameAs(boom);

    assertThat(child.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(child.overflows).isEqualTo(1);
  }

  @Test
  void the_first_step_of_anothers_delegate_is_not_left_out() {
    HandWritten shared = HandWritten.yielding("a", "b", "c");
    shared.next();
    HandWritten parent = HandWritten.over(shared);
    shared.overflows = 1;

    overflows(parent::next);

    assertThatThrownBy(() -> parent.send("x")).hasMessageContaining("call next() first");
    assertThat(parent.next()).isEqualTo("b");
  }

  @Test
  void the_result_of_an_iterator_waits_too() {
    Iterator<Object> iterator = List.<Object>of("a").iterator();
    HandWritten over = HandWritten.over(iterator);
    over.next();
    over.overflows = 1;

    overflows(over::next);

    assertThat(over.state()).isEqualTo(Gen.State.SUSPENDED);
    endsWith(null, over);
  }
}
