package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
class LoopGroupTest {
  private static final TaskLocal<String> USER = TaskLocal.withInitial(() -> "nobody");

  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
  private final LoopGroup group = LoopGroup.start(2);
  private final EventLoop here = group.loops().get(0);
  private final EventLoop there = group.loops().get(1);

  @AfterEach
  void close() {
    group.close();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  @Generator
  private static Async<String> whereIAm() {
    Gen.yield(checkpoint());
    return Gen.done(Thread.currentThread().getName() + " for " + USER.get());
  }

  @Generator
  private static Async<String> fail() {
    Gen.yield(checkpoint());
    throw new IllegalStateException("no luck there");
  }

  /** Waits for long; what it returns when it is cancelled is null for nothing. */
  @Generator
  private Async<String> sleeper(String inSpite) {
    try {
      told.add("begun");
      Gen.yield(sleep(Duration.ofHours(1)));
    } catch (TaskCancelled cancelled) {
      Gen.yield(sleep(Duration.ofMillis(5)));
      told.add("cleaned up");
      if (inSpite == null) {
        throw cancelled;
      }
      if (inSpite.isEmpty()) {
        throw new IllegalStateException("no cleaning");
      }
    }
    return Gen.done(inSpite);
  }

  @Test
  void tasks_are_spread_over_the_loops() throws Exception {
    Set<String> threads = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      threads.add(get(group.submit(whereIAm())));
    }
    assertThat(threads)
        .containsExactlyInAnyOrder("bobbin-loop-0 for nobody", "bobbin-loop-1 for nobody");
  }

  @Generator
  private Async<List<String>> useBoth() {
    USER.set("Ada");
    String mine = Gen.yieldFrom(whereIAm());
    String other = Gen.yieldFrom(RemoteTask.runOn(there, whereIAm()));
    RemoteTask<String> spawned = Gen.yield(spawnOn(there, whereIAm()));
    String joined = Gen.yield(spawned.join());
    return Gen.done(List.of(mine, other, joined));
  }

  @Test
  void a_task_starts_others_in_other_loops_which_inherit_its_locals() throws Exception {
    assertThat(get(here.submit(useBoth())))
        .containsExactly("bobbin-loop-0 for Ada", "bobbin-loop-1 for Ada", "bobbin-loop-1 for Ada");
  }

  @Test
  void a_failure_there_is_raised_here() {
    assertThatThrownBy(() -> get(here.submit(RemoteTask.runOn(there, fail()))))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no luck there");
  }

  @Generator
  private Async<Object> inTime(Coroutine<?, Object, ?> body) {
    try {
      Object result =
          Gen.yieldFrom(
              CancelScope.deadline(Duration.ofMillis(300), RemoteTask.runOn(there, body)));
      told.add("result " + result);
    } catch (RequestTimeoutException late) {
      told.add("late");
    } catch (IllegalStateException failed) {
      told.add(failed.getMessage());
    }
    return Gen.done();
  }

  @Test
  void a_task_that_is_cancelled_here_waits_until_the_one_there_has_cleaned_up() throws Exception {
    get(here.submit(inTime(sleeper(null))));
    assertThat(told).containsExactly("begun", "cleaned up", "late");
  }

  @Test
  void what_is_returned_there_in_spite_of_a_cancellation_is_not_lost() throws Exception {
    get(here.submit(inTime(sleeper("result"))));
    assertThat(told).containsExactly("begun", "cleaned up", "result result");
  }

  @Test
  void a_failure_there_while_it_cleans_up_comes_first() throws Exception {
    get(here.submit(inTime(sleeper(""))));
    assertThat(told).containsExactly("begun", "cleaned up", "no cleaning");
  }

  @Generator
  private Async<String> cancelThere() {
    RemoteTask<String> spawned = Gen.yield(spawnOn(there, sleeper(null)));
    while (told.isEmpty()) {
      Gen.yield(sleep(Duration.ofMillis(1)));
    }
    spawned.cancel();
    return Gen.done(Gen.<String>yieldFrom(joined(spawned)));
  }

  @Generator
  private static Async<String> joined(RemoteTask<String> spawned) {
    try {
      return Gen.done(Gen.<String>yield(spawned.join()));
    } catch (CancellationException cancelled) {
      return Gen.done("cancelled");
    }
  }

  @Test
  void a_task_is_cancelled_from_another_loop() throws Exception {
    assertThat(get(here.submit(cancelThere()))).isEqualTo("cancelled");
    assertThat(told).containsExactly("begun", "cleaned up");
  }

  @Generator
  private Async<String> telling() {
    told.add("ran");
    return Gen.done("ran");
  }

  @Generator
  private Async<String> cancelBeforeItBegins() {
    RemoteTask<String> spawned = Gen.yield(spawnOn(here, telling()));
    spawned.cancel();
    return Gen.done(Gen.<String>yieldFrom(joined(spawned)));
  }

  @Test
  void one_of_the_same_loop_that_is_cancelled_before_it_begins_does_not_run() throws Exception {
    assertThat(get(here.submit(cancelBeforeItBegins()))).isEqualTo("cancelled");
    assertThat(told).isEmpty();
  }

  @Generator
  private Async<String> cancelWhoRunsOneHere() {
    Task<String> running = Gen.yield(spawn(RemoteTask.runOn(here, telling())));
    Gen.yield(checkpoint());
    running.cancel();
    try {
      return Gen.done(Gen.<String>yield(join(running)));
    } catch (CancellationException cancelled) {
      return Gen.done("cancelled");
    }
  }

  @Test
  void neither_does_it_if_the_task_that_waits_for_it_is_cancelled() throws Exception {
    assertThat(get(here.submit(cancelWhoRunsOneHere()))).isEqualTo("cancelled");
    assertThat(told).isEmpty();
  }

  @Generator
  private static Async<String> failWith(RuntimeException failure) {
    Gen.yield(checkpoint());
    throw failure;
  }

  @Generator
  private Async<Boolean> raisesIt(RuntimeException failure) {
    try {
      Gen.yieldFrom(RemoteTask.runOn(there, failWith(failure)));
      return Gen.done(false);
    } catch (RuntimeException raised) {
      return Gen.done(raised == failure);
    }
  }

  @Test
  void a_failure_without_text_ends_only_its_task() throws Exception {
    Textless failure = new Textless();
    assertThat(get(here.submit(raisesIt(failure)))).isTrue();
    RemoteTask<String> failing = get(here.submit(spawning(failWith(failure))));
    CompletableFuture<Boolean> raised =
        failing.future().handle((value, thrown) -> thrown == failure);
    assertThat(get(raised)).isTrue();
    assertThat(get(there.submit(whereIAm()))).startsWith("bobbin-loop-1");
  }

  @Test
  void its_future_is_a_copy() throws Exception {
    RemoteTask<String> spawned = get(here.submit(spawning(whereIAm())));
    spawned.future().cancel(true);
    assertThat(get(spawned.future())).startsWith("bobbin-loop-1");
  }

  @Generator
  private Async<RemoteTask<String>> spawning(Coroutine<?, Object, String> body) {
    RemoteTask<String> spawned = Gen.yield(spawnOn(there, body));
    return Gen.done(spawned);
  }

  @Test
  void a_loop_that_is_closed_refuses_at_the_yield() {
    there.close();
    assertThatThrownBy(() -> get(here.submit(spawning(whereIAm()))))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void shutting_down_lets_tasks_end_and_closing_cancels_them() throws Exception {
    CompletableFuture<String> sleeping = here.submit(sleeper(null));
    group.shutdown();
    assertThatThrownBy(() -> group.submit(whereIAm())).isInstanceOf(IllegalStateException.class);
    group.close();
    assertThat(sleeping).isCompletedExceptionally();
  }

  @Test
  void one_may_be_closed_at_once() {
    for (int i = 0; i < 200; i++) {
      LoopGroup.start(2).close();
    }
  }

  @Test
  void failures_of_all_loops_are_told_at_the_end() {
    LoopGroup failing = LoopGroup.start(2);
    for (EventLoop loop : failing.loops()) {
      loop.submit(spawnFailing()).join();
    }
    assertThatThrownBy(failing::close)
        .hasMessageContaining("no luck there")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
  }

  @Generator
  private static Async<Void> spawnFailing() {
    Task<?> task = Gen.yield(spawn(fail()));
    while (!task.isDone()) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Test
  void a_group_of_no_loops_is_refused() {
    assertThatThrownBy(() -> LoopGroup.start(0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Cleans up there until it is let go. */
  @Generator
  private static Async<Void> cleaningUpUntil(
      CompletableFuture<Void> begun, CompletableFuture<Void> letGo) {
    try {
      begun.complete(null);
      Gen.yield(sleep(Duration.ofHours(1)));
    } finally {
      Gen.yield(await(letGo));
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> inAScope(
      CompletableFuture<CancelScope> scopes,
      CompletableFuture<Void> begun,
      CompletableFuture<Void> letGo) {
    try {
      Gen.yieldFrom(
          CancelScope.cancelScope(
              scope -> {
                scopes.complete(scope);
                return RemoteTask.runOn(there, cleaningUpUntil(begun, letGo));
              }));
    } catch (RequestTimeoutException e) {
      told.add("timeout");
    }
    Gen.yield(checkpoint());
    told.add("went on");
    return Gen.done();
  }

  /** A virtual clock does not wait for what other threads do once there is a deadline. */
  @Generator
  private static Async<Void> cancelThenLetGo(
      Task<?> task,
      CompletableFuture<CancelScope> scopes,
      CompletableFuture<Void> begun,
      CompletableFuture<Void> letGo) {
    Gen.yield(await(begun));
    scopes.join().expireIn(Duration.ofSeconds(2));
    task.cancel();
    Gen.yield(sleep(Duration.ofSeconds(5)));
    letGo.complete(null);
    return Gen.done();
  }

  @Test
  void a_deadline_that_passes_while_the_other_task_cleans_up_does_not_hide_a_cancellation() {
    CompletableFuture<CancelScope> scopes = new CompletableFuture<>();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> letGo = new CompletableFuture<>();
    try (EventLoop virtual = new EventLoop(new VirtualClock())) {
      Task<Void> task = virtual.spawn(inAScope(scopes, begun, letGo));
      virtual.spawn(cancelThenLetGo(task, scopes, begun, letGo));
      virtual.run();

      assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
      assertThat(told).isEmpty();
    }
  }
}
