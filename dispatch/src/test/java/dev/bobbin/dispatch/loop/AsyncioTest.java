package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scenarios with the trace that CPython 3.13's asyncio gave over a virtual clock, and what their
 * twins do; where Bobbin decides otherwise, the guide says why.
 */
@ExtendWith(Watchdog.class)
class AsyncioTest {
  private static final List<Supplier<AsyncioTwins>> TWINS =
      List.of(
          TimeoutTwins::new,
          TaskTwins::new,
          LockTwins::new,
          AsyncGenTwins::new,
          AsyncGenEndTwins::new);

  /** What Bobbin does where it is not what asyncio does. */
  private static final Map<String, List<String>> DIFFERENT =
      Map.ofEntries(
          Map.entry("timeout_and_result_in_the_same_turn", List.of("  1.0  got value")),
          Map.entry("timeout_around_a_body_that_took_an_item", List.of("  1.0  got item")),
          Map.entry(
              "group_cancelled_from_outside",
              List.of(
                  "  1.0  b cancelled",
                  "  1.0  a cancelled",
                  "  1.0  body cancelled",
                  "  2.0  a cleaned up",
                  "  2.0  owner CancelledError")),
          Map.entry(
              "gather_one_fails",
              List.of(
                  "  1.0  a cancelled",
                  "  1.0  gather ValueError(b)",
                  "  1.0  a is still running: False")),
          Map.entry(
              "gather_cancelled",
              List.of("  1.0  b cancelled", "  1.0  a cancelled", "  1.0  owner cancelled")),
          Map.entry("queue_getter_cancelled_after_put", List.of("  0.0  got item")),
          Map.entry(
              "semaphore_waiter_cancelled_after_release",
              List.of("  0.0  b in", "  0.0  c in", "  0.0  [None, None]")),
          Map.entry(
              "barrier_index_after_a_cancellation",
              List.of(
                  "  1.0  a cancelled",
                  "  3.0  d passes as 2",
                  "  3.0  b passes as 0",
                  "  3.0  c passes as 1")),
          Map.entry(
              "barrier_aborted_in_the_turn_in_which_it_opens",
              List.of(
                  "  1.0  b passes as 1",
                  "  1.0  a passes as 0",
                  "  1.0  parties 2 waiting 0 broken True")),
          Map.entry(
              "lock_released_by_another_task", List.of("  0.0  refused", "  0.0  locked True")),
          Map.entry("condition_wait_that_is_cancelled", List.of("  2.0  b done False")),
          Map.entry("lock_acquired_twice", List.of("  0.0  refused")),
          Map.entry(
              "await_of_a_task_passes_cancellation_on",
              List.of("  1.0  joiner cancelled; a done: False", "  3.0  a done")),
          Map.entry(
              "agen_break_does_not_close",
              List.of(
                  "  1.0  got 0",
                  "  1.0  after the loop",
                  "  4.0  got 0",
                  "  4.0  ticker cleans",
                  "  5.0  ticker cleaned",
                  "  5.0  after aclosing")),
          Map.entry(
              "agen_used_by_two_tasks",
              List.of(
                  "  1.0  [0, 'RuntimeError(asynchronous generator is already running)']",
                  "  1.0  ticker cleans",
                  "  1.0  ticker cleaned")),
          Map.entry(
              "agen_stop_iteration_raised_before_the_start",
              List.of("  0.0  raise StopAsyncIteration", "  0.0  next StopAsyncIteration")),
          Map.entry(
              "agen_failure_raised_before_the_start",
              List.of(
                  "  0.0  raise ValueError",
                  "  0.0  next StopAsyncIteration",
                  "  0.0  raise StopAsyncIteration")),
          Map.entry(
              "agen_raise_after_the_end",
              List.of(
                  "  0.0  next StopAsyncIteration",
                  "  0.0  raise StopAsyncIteration",
                  "  0.0  send StopAsyncIteration",
                  "  0.0  close None")),
          Map.entry(
              "agen_consumer_cancelled_outside",
              List.of(
                  "  1.0  got 0",
                  "  1.5  ticker cleans",
                  "  2.5  ticker cleaned",
                  "  2.5  consumer cancelled")));

  private static Map<String, List<String>> traces() {
    Map<String, List<String>> traces = new LinkedHashMap<>();
    List<String> trace = null;
    for (String line : resource().lines().toList()) {
      if (line.startsWith("=== ")) {
        trace = new ArrayList<>();
        traces.put(line.substring(4).split(":")[0], trace);
      } else {
        trace.add(line);
      }
    }
    return traces;
  }

  private static String resource() {
    try (InputStream traces = AsyncioTest.class.getResourceAsStream("asyncio-traces.txt")) {
      return new String(traces.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> scenarios() {
    return traces().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void twin_leaves_the_same_trace_or_the_one_that_was_chosen(String scenario) throws Exception {
    List<String> asyncio = traces().get(scenario);

    List<String> trace = run(scenario);

    assertThat(trace).isEqualTo(DIFFERENT.getOrDefault(scenario, asyncio));
    assertThat(trace.equals(asyncio)).isEqualTo(!DIFFERENT.containsKey(scenario));
  }

  @SuppressWarnings("unchecked") // all scenarios are bodies of tasks
  private static List<String> run(String scenario) throws Exception {
    for (Supplier<AsyncioTwins> kind : TWINS) {
      AsyncioTwins twins = kind.get();
      for (Method method : twins.getClass().getDeclaredMethods()) {
        if (method.getName().equals(scenario) && method.getParameterCount() == 0) {
          twins.loop.spawn((Coroutine<?, Object, ?>) method.invoke(twins));
          twins.loop.run();
          twins.loop.close();
          return twins.out;
        }
      }
    }
    throw new AssertionError("no twin of " + scenario);
  }

  @Test
  void all_scenarios_are_there() {
    assertThat(traces())
        .hasSizeGreaterThan(70)
        .containsKeys(DIFFERENT.keySet().toArray(new String[0]));
  }
}
