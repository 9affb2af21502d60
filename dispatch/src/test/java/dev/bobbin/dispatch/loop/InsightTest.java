package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What can be seen of a loop from outside. */
class InsightTest extends LoopTestBase {

  @Generator
  private static Coroutine<Request, Object, Void> waiting(Request request) {
    Gen.yield(request);
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> parent(Scope scope, Channel<String> orders) {
    scope.spawn("child", waiting(take(orders)));
    Gen.yield(sleep(Duration.ofSeconds(2)));
    orders.close();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> looking() {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell(loop.dump());
    return Gen.done();
  }

  @Test
  void a_dump_shows_the_tree_of_tasks_and_where_each_waits() {
    Channel<String> orders = Channel.of("orders", 1);
    loop.spawn("parent", waiting(scope(scope -> parent(scope, orders))));
    loop.spawn("looker", looking());

    assertThatThrownBy(loop::run).hasCauseInstanceOf(ChannelClosedException.class);

    String[] lines = told.get(0).toString().split("\n");
    assertThat(lines[0])
        .isEqualTo("event loop on thread '" + Thread.currentThread().getName() + "'");
    assertThat(lines[1])
        .startsWith("  task 'parent' waits for the tasks of its scope at dev.bobbin.")
        .contains("InsightTest.java:");
    assertThat(lines[2]).startsWith("    task 'task-3' waits for another PT1S at ");
    assertThat(lines[3])
        .startsWith("    task 'child' waits to take from channel 'orders' (0 of 1) at dev.bobbin.");
    assertThat(lines[4]).startsWith("  task 'looker' is RUNNING");
    assertThat(loop.dump()).isEqualTo("event loop does not run");
  }

  @Test
  void scopes_nested_deeply_are_dumped_without_recursion() {
    List<Scope> scopes = new ArrayList<>();
    loop.spawn(nested(5_000, scopes));
    loop.spawn(looking());

    loop.run();

    assertThat(told.get(0).toString()).contains("and 4952 more");
  }

  @Generator
  private static Coroutine<Request, Object, Void> nested(int depth, List<Scope> scopes) {
    if (depth == 0) {
      Gen.yield(sleep(Duration.ofSeconds(2)));
    } else {
      Gen.yield(scope(scope -> nested(depth - 1, scopes)));
    }
    return Gen.done();
  }

  @Test
  void another_thread_sees_the_tasks_or_where_the_loop_is_stuck() throws Exception {
    EventLoop other = new EventLoop();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    Thread thread = new Thread(other::runForever, "blocked loop");
    thread.start();
    other.submit(waiting(sleep(Duration.ofDays(1))));
    other.submit(waiting(checkpoint())).get();

    assertThat(other.dump())
        .startsWith("event loop on thread 'blocked loop'\n  task 'task-1' waits for another ");

    other.submit(blocking(blocked, gate));
    blocked.await();
    assertThat(other.dump())
        .startsWith("event loop on thread 'blocked loop', in a long turn:")
        .contains("InsightTest.blocking(InsightTest.java:");
    gate.countDown();
    other.close();
    thread.join();
  }

  @Generator
  private static Coroutine<Request, Object, Void> blocking(
      CountDownLatch blocked, CountDownLatch gate) throws InterruptedException {
    Gen.yield(checkpoint());
    blocked.countDown();
    gate.await();
    return Gen.done();
  }

  @Test
  void a_registered_loop_is_dumped_by_its_bean_until_it_is_closed() throws JMException {
    ObjectName name = new ObjectName("dev.bobbin.dispatch:type=EventLoop,name=\"insight\"");
    try (EventLoop other = new EventLoop()) {
      other.register("insight");
      other.spawn("sleeper", waiting(checkpoint()));

      Object dump = ManagementFactory.getPlatformMBeanServer().invoke(name, "dump", null, null);

      assertThat(dump)
          .asString()
          .startsWith("event loop does not run\n  task 'sleeper' is CREATED at dev.bobbin.");
      assertThatThrownBy(() -> other.register("insight"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(name)).isFalse();
  }

  @Test
  void a_slow_turn_is_told_while_it_lasts() throws Exception {
    BlockingQueue<SlowTurn> slow = new LinkedBlockingQueue<>();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (EventLoop other = new EventLoop()) {
      other.warnOfSlowTurns(Duration.ofMillis(5), slow::add);
      other.spawn("slow", blocking(blocked, gate));
      Thread thread = new Thread(other::run, "slow loop");
      thread.start();

      SlowTurn turn = slow.take();

      gate.countDown();
      thread.join();
      assertThat(turn.task()).isEqualTo("slow");
      assertThat(turn.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(5));
      assertThat(turn.toString())
          .startsWith("task 'slow' has not yielded for PT")
          .contains("InsightTest.blocking(InsightTest.java:");
    }
  }
}
