package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Several generators or requests at once. */
class TogetherTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, String> work(String name, long seconds, boolean fails) {
    try {
      Gen.yield(sleep(Duration.ofSeconds(seconds)));
    } catch (TaskCancelled cancelled) {
      tell(name + " cancelled");
      throw cancelled;
    }
    if (fails) {
      throw new IllegalStateException(name);
    }
    return Gen.returns(name);
  }

  @Generator
  private static Coroutine<Request, Object, Object> yielding(Request request) {
    Object outcome = Gen.yield(request);
    return Gen.returns(outcome);
  }

  @Test
  void gather_gives_the_results_in_the_order_given() {
    assertThat(loop.run(yielding(gather(work("a", 2, false), work("b", 1, false)))))
        .isEqualTo(List.of("a", "b"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
    assertThat(loop.run(yielding(gather()))).isEqualTo(List.of());
  }

  @Test
  void gather_ends_with_the_first_failure() {
    assertThatThrownBy(() -> loop.run(yielding(gather(work("a", 2, false), work("b", 1, true)))))
        .cause()
        .hasMessage("b");
    assertThat(told).containsExactly("a cancelled");
  }

  @Test
  @SuppressWarnings("unchecked")
  void settle_gives_all_ends() {
    List<Task<String>> tasks =
        (List<Task<String>>) loop.run(yielding(settle(work("a", 2, false), work("b", 1, true))));

    assertThat(tasks.get(0).result()).isEqualTo("a");
    assertThat(tasks.get(1).failure()).hasMessage("b");
  }

  @Test
  @SuppressWarnings("unchecked")
  void settle_in_too_short_a_time_still_gives_what_has_ended() {
    List<Task<String>> tasks =
        (List<Task<String>>)
            loop.run(
                yielding(
                    withTimeout(
                        Duration.ofSeconds(2), settle(work("a", 1, false), work("b", 5, false)))));

    assertThat(tasks.get(0).result()).isEqualTo("a");
    assertThat(tasks.get(1).state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void first_wins_and_the_others_are_cancelled() {
    Object first =
        loop.run(yielding(firstOf(work("a", 3, false), work("b", 1, true), work("c", 2, false))));

    assertThat(first).isEqualTo(new First<>(2, "c", List.of()));
    assertThat(told).containsExactly("a cancelled");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void those_that_return_together_with_the_first_are_not_lost() {
    assertThat(loop.run(yielding(firstOf(work("a", 1, false), work("b", 1, false)))))
        .isEqualTo(new First<>(0, "a", List.of("b")));
  }

  @Test
  void first_of_failures_raises_the_first_in_time_with_the_others() {
    assertThatThrownBy(
            () ->
                loop.run(
                    yielding(firstOf(work("a", 3, true), work("b", 1, true), work("c", 2, true)))))
        .cause()
        .hasMessage("b")
        .extracting(Throwable::getSuppressed)
        .asInstanceOf(InstanceOfAssertFactories.array(Throwable[].class))
        .extracting(Throwable::getMessage)
        .containsExactly("c", "a");
    assertThatThrownBy(() -> firstOf()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tasks_end_although_their_ends_are_no_longer_asked_for() {
    Task<String> beside = loop.spawn(work("beside", 5, false));

    loop.run(yielding(scope(this::closingEarly)));

    assertThat(told).containsExactly("a");
    assertThat(beside.result()).isEqualTo("beside");
  }

  @Generator
  private Coroutine<Request, Object, Void> closingEarly(Scope scope) {
    Channel<Task<String>> ended =
        asCompleted(scope, List.of(work("a", 1, false), work("b", 2, false)));
    Task<String> first = Gen.yield(take(ended));
    tell(first.result());
    ended.close();
    return Gen.done();
  }

  @Test
  void a_supervisor_leaves_the_others_alone_when_one_fails() {
    assertThatThrownBy(() -> loop.run(yielding(supervisor(this::supervising))))
        .isInstanceOf(TaskFailedException.class)
        .cause()
        .hasMessage("broken");
    assertThat(told).containsExactly("fine");
  }

  @Generator
  private Coroutine<Request, Object, Void> supervising(Scope scope) {
    scope.spawn(work("broken", 1, true));
    Task<String> fine = scope.spawn(work("fine", 2, false));
    String result = Gen.yield(join(fine));
    tell(result);
    return Gen.done();
  }

  @Test
  void a_supervisor_ends_with_its_body() {
    assertThatThrownBy(
            () ->
                loop.run(
                    yielding(
                        supervisor(
                            scope -> {
                              scope.spawn(work("child", 5, false));
                              return work("body", 1, true);
                            }))))
        .cause()
        .hasMessage("body");
    assertThat(told).containsExactly("child cancelled");
  }

  @Test
  void select_takes_the_first_outcome_and_withdraws_the_others() {
    Channel<String> left = Channel.of(1);
    Channel<String> right = Channel.of(1);
    loop.spawn(putting(right));

    Object selected =
        loop.run(yielding(select(take(left), take(right), sleep(Duration.ofDays(1)))));

    assertThat(selected).isEqualTo(new Selected(1, "item"));
    assertThat(left.tryPut("kept")).isTrue();
    assertThat(left.size()).isEqualTo(1);
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Generator
  private static Coroutine<Request, Object, Void> putting(Channel<String> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    Gen.yield(put(channel, "item"));
    return Gen.done();
  }

  @Test
  void select_of_what_is_there_takes_one_only_and_in_order() {
    Channel<String> left = Channel.of(1);
    Channel<String> right = Channel.of(1);
    left.tryPut("left");
    right.tryPut("right");

    assertThat(loop.run(yielding(select(take(left), take(right)))))
        .isEqualTo(new Selected(0, "left"));
    assertThat(right.size()).isEqualTo(1);
    assertThat(loop.run(yielding(select(take(left), checkpoint()))))
        .isEqualTo(new Selected(1, null));
  }

  @Test
  void select_raises_the_failure_of_an_alternative() {
    Channel<String> channel = Channel.of(1);
    CompletableFuture<String> broken =
        CompletableFuture.failedFuture(new IllegalStateException("broken"));

    assertThatThrownBy(() -> loop.run(yielding(select(take(channel), await(broken)))))
        .cause()
        .hasMessage("broken");
    channel.tryPut("kept");
    assertThat(channel.size()).isEqualTo(1);
  }

  @Test
  void select_within_select_and_timeouts() {
    Channel<String> channel = Channel.of(1);
    Request inner = select(take(channel), sleep(Duration.ofSeconds(3)));
    Request timed = withTimeout(Duration.ofSeconds(2), inner);

    assertThatThrownBy(() -> loop.run(yielding(select(timed, sleep(Duration.ofSeconds(5))))))
        .hasCauseInstanceOf(RequestTimeoutException.class);
    assertThat(loop.run(yielding(select(inner, sleep(Duration.ofSeconds(5))))))
        .isEqualTo(new Selected(0, new Selected(1, null)));
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Test
  void select_is_cancelled_as_a_whole() {
    Channel<String> channel = Channel.of(1);
    Task<Object> task = loop.spawn(yielding(select(take(channel), sleep(Duration.ofDays(1)))));
    loop.spawn(cancelling(task));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(channel.tryPut("kept")).isTrue();
    assertThat(channel.size()).isEqualTo(1);
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelling(Task<?> task) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    task.cancel();
    return Gen.done();
  }

  @Test
  void select_refuses_scopes_and_nothing() {
    Request timed = withTimeout(Duration.ofSeconds(1), work("body", 1, false));

    assertThatThrownBy(() -> select(timed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use firstOf(...)");
    assertThatThrownBy(() -> select()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_deadlock_names_all_alternatives() {
    Channel<String> channel = Channel.of("orders", 1);
    Task<Object> stuck = loop.spawn("stuck", yielding(select(take(channel), new Event().await())));

    assertThatThrownBy(loop::run)
        .isInstanceOf(DeadlockException.class)
        .hasMessageContaining(
            "task 'stuck' waits to take from channel 'orders' (0 of 1), or for an event at ");
    assertThatThrownBy(stuck::result).isInstanceOf(CancellationException.class);
  }

  @Generator
  private static Async<Void> failing() {
    Gen.yield(checkpoint());
    throw new IllegalStateException("of nobody's interest");
  }

  @Generator
  private static Async<Void> closingTheReports(Scope scope) {
    asCompleted(scope, List.of(failing())).close();
    return Gen.done();
  }

  @Generator
  private static Async<Void> supervising() {
    Gen.yield(supervisor(TogetherTest::closingTheReports));
    return Gen.done();
  }

  @Test
  void a_failure_whose_report_nobody_takes_any_more_is_told() {
    loop.spawn(supervising());

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasRootCauseMessage("of nobody's interest");
  }

  /** Ends its select when its text is asked for, as the loop's thread may meanwhile. */
  private static final class Ending extends Request {
    private final SelectWait select;

    Ending(SelectWait select) {
      this.select = select;
    }

    @Override
    Wait begin(Task<?> task, Waiter waiter) {
      return new Wait(waiter) {
        @Override
        boolean withdraw(Throwable why) {
          return true;
        }

        @Override
        public String toString() {
          select.withdraw(null);
          return "ending";
        }
      };
    }
  }

  @Test
  void the_text_of_a_select_can_be_made_while_it_ends() throws Exception {
    Task<Object> task = loop.spawn(yielding(checkpoint()));
    SelectWait select = new SelectWait(task);
    select.begin(task, 0, new Ending(select));
    select.begin(task, 1, new Ending(select));

    assertThat(select).hasToString("ending, or ending");
  }

  @Generator
  private static Async<Void> longer() {
    Gen.yield(sleep(Duration.ofSeconds(100)));
    return Gen.done();
  }

  @Generator
  private static Async<String> withATaskBeside() {
    Gen.yield(spawn(longer()));
    return Gen.done("returned");
  }

  @Generator
  private Async<Void> inFiveSeconds(Request request) {
    Object outcome = Gen.yield(withTimeout(Duration.ofSeconds(5), request));
    tell(outcome);
    return Gen.done();
  }

  @Test
  void what_bodies_have_returned_is_delivered_although_tasks_beside_them_are_cut_short() {
    loop.run(inFiveSeconds(gather(withATaskBeside())));
    loop.run(inFiveSeconds(firstOf(withATaskBeside())));
    loop.run(inFiveSeconds(settle(withATaskBeside(), failing())));

    assertThat(told).hasSize(3);
    assertThat(told.get(0)).isEqualTo(List.of("returned"));
    assertThat(told.get(1)).isEqualTo(new First<>(0, "returned", List.of()));
    assertThat((List<?>) told.get(2))
        .extracting(task -> ((Task<?>) task).state())
        .containsExactly(Task.State.SUCCEEDED, Task.State.FAILED);
  }
}
