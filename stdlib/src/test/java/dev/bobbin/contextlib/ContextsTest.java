package dev.bobbin.contextlib;

import static dev.bobbin.contextlib.Contexts.call;
import static dev.bobbin.contextlib.Contexts.closing;
import static dev.bobbin.contextlib.Contexts.exitStack;
import static dev.bobbin.contextlib.Contexts.nullContext;
import static dev.bobbin.contextlib.Contexts.suppress;
import static dev.bobbin.contextlib.Contexts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What has no counterpart in CPython's table. */
class ContextsTest {

  @Test
  void a_call_returns_what_the_body_returns() throws IOException {
    int first = call(closing(new StringReader("abc")), StringReader::read);

    assertThat(first).isEqualTo('a');
  }

  @Test
  void a_call_returns_null_where_the_exception_is_swallowed() throws IOException {
    String text =
        call(
            suppress(FileNotFoundException.class),
            nothing -> {
              throw new FileNotFoundException();
            });

    assertThat(text).isNull();
  }

  @Test
  void a_checked_exception_of_the_body_comes_out_as_itself() {
    IOException failure = new IOException("body");

    assertThatThrownBy(
            () ->
                with(
                    nullContext(1),
                    one -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void the_body_may_run_out_of_values() {
    NoSuchElementException failure = new NoSuchElementException("body");

    assertThatThrownBy(
            () ->
                with(
                    nullContext(1),
                    one -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void nothing_is_entered_if_there_is_no_body() {
    Gen<Integer> context = nullContext(1);

    assertThatNullPointerException().isThrownBy(() -> with(context, null));
    assertThatNullPointerException().isThrownBy(() -> with(null, value -> {}));
    assertThatNullPointerException().isThrownBy(() -> closing(null));
    assertThat(context.state()).isEqualTo(Gen.State.CREATED);
  }

  @Test
  void a_stack_in_a_try_statement_leaves_its_contexts_in_the_opposite_order() {
    List<String> trace = new ArrayList<>();
    try (ExitStack stack = new ExitStack()) {
      stack.callback(() -> trace.add("first"));
      int value = stack.enterContext(nullContext(7));
      stack.callback(() -> trace.add("last of " + value));
    }

    assertThat(trace).containsExactly("last of 7", "first");
  }

  @Test
  void an_exception_that_replaces_another_has_it_as_suppressed() {
    Boom body = new Boom("body");

    assertThatThrownBy(
            () ->
                with(
                    exitStack(),
                    stack -> {
                      stack.callback(
                          () -> {
                            throw new Boom("callback");
                          });
                      throw body;
                    }))
        .hasMessage("callback")
        .hasSuppressedException(body);
  }

  @Test
  void so_has_one_that_a_generator_throws_in_place_of_that_of_the_body() {
    Boom body = new Boom("body");
    AutoCloseable failing =
        () -> {
          throw new IOException("disk full");
        };

    assertThatThrownBy(
            () ->
                with(
                    closing(failing),
                    resource -> {
                      throw body;
                    }))
        .isInstanceOf(IOException.class)
        .hasSuppressedException(body);
  }

  @Test
  void it_has_it_once_however_many_stacks_there_are() {
    Boom body = new Boom("body");

    assertThatThrownBy(
            () ->
                with(
                    exitStack(),
                    outer ->
                        with(
                            exitStack(),
                            stack -> {
                              stack.callback(() -> raise("first"));
                              stack.callback(() -> raise("second"));
                              throw body;
                            })))
        .hasMessage("first")
        .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1))
        .satisfies(first -> assertThat(first.getSuppressed()[0]).hasMessage("second"))
        .satisfies(
            first -> assertThat(first.getSuppressed()[0].getSuppressed()).containsExactly(body));
  }

  private static void raise(String message) throws Boom {
    throw new Boom(message);
  }

  @Test
  void an_exception_that_names_the_other_as_cause_is_left_alone() {
    assertThatThrownBy(
            () ->
                with(
                    exitStack(),
                    stack -> {
                      stack.push(
                          exception -> {
                            throw new Boom("wrapped", exception);
                          });
                      throw new Boom("body");
                    }))
        .hasMessage("wrapped")
        .satisfies(wrapped -> assertThat(wrapped.getSuppressed()).isEmpty());
  }

  @Test
  void what_is_moved_to_another_stack_is_done_there() {
    List<String> trace = new ArrayList<>();
    ExitStack moved;
    try (ExitStack stack = new ExitStack()) {
      stack.callback(() -> trace.add("closed"));
      moved = stack.popAll();
    }
    assertThat(trace).isEmpty();
    moved.close();
    moved.close();

    assertThat(trace).containsExactly("closed");
  }
}
