package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class FrameTextTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          class Host {
            @Generator static Gen<Integer> task(Deque<Gen<?>> queue) {
              for (int i = 0; ; i++) {
                Gen.yield(i);
                queue.size();
              }
            }
            @Generator static Gen<Integer> failing(Object odd) {
              Gen.yield(1);
              odd.hashCode();
              return Gen.done();
            }
          }
          """,
          "-g");

  @Test
  void variables_that_lead_back_to_the_generator_are_shown_once() {
    Deque<Gen<?>> queue = new ArrayDeque<>();
    Gen<Integer> task = WOVEN.call("Host", "task", queue);
    queue.add(task);
    task.next();

    assertThat(queue.toString()).contains("<generator Host.task at Host.java:", "i=0>");
    assertThat(task.toString()).contains("queue=[<generator Host.task at ", "SUSPENDED>], i=0>");
  }

  @Test
  void nor_does_one_whose_text_ends_in_an_error() {
    Object odd =
        new Object() {
          @Override
          public String toString() {
            return toString();
          }
        };
    Gen<Integer> failing = WOVEN.call("Host", "failing", odd);

    assertThat(failing.toString()).contains("toString() failed: java.lang.StackOverflowError");
  }

  @Test
  void a_variable_whose_text_fails_does_not_hide_the_others() {
    Object odd =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    Gen<Integer> failing = WOVEN.call("Host", "failing", odd);

    assertThat(failing.toString()).contains("toString() failed: java.lang.IllegalStateException");
  }
}
