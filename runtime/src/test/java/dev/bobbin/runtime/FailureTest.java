package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What leaves a generator whose body has failed. */
class FailureTest {
  private final RuntimeException first = new IllegalStateException("first");
  private final RuntimeException second = new IllegalStateException("second");

  @Test
  void an_exception_leaves_as_it_is_with_what_it_has_suppressed() {
    first.addSuppressed(second);

    assertThat(GeneratorFrame.failure(first)).isSameAs(first).hasSuppressedException(second);
  }

  @Test
  void an_end_of_something_else_is_an_error() {
    Throwable end = new NoSuchElementException("end");
    Throwable stop = new StopIteration("stop");

    assertThat(GeneratorFrame.failure(end))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised NoSuchElementException")
        .hasCause(end);
    assertThat(GeneratorFrame.failure(stop))
        .hasMessage("generator raised StopIteration")
        .hasCause(stop);
  }

  @Test
  void an_exit_that_has_suppressed_nothing_leaves() {
    GeneratorExit exit = new GeneratorExit();

    assertThat(GeneratorFrame.failure(exit)).isSameAs(exit);
  }

  @Test
  void what_an_exit_has_suppressed_leaves_in_its_place() {
    GeneratorExit exit = new GeneratorExit();
    exit.addSuppressed(first);
    exit.addSuppressed(second);
    exit.addSuppressed(first);

    assertThat(GeneratorFrame.failure(exit)).isSameAs(first);
    assertThat(first.getSuppressed()).containsExactly(second);
  }

  @Test
  void an_end_that_an_exit_has_suppressed_is_an_error() {
    GeneratorExit exit = new GeneratorExit();
    exit.addSuppressed(new NoSuchElementException("end"));

    assertThat(GeneratorFrame.failure(exit)).isInstanceOf(GeneratorStateException.class);
  }
}
