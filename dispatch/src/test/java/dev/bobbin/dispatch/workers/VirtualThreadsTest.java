package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {

  @Generator
  private static Coroutine<Void, Integer, Integer> sum(List<Thread> threads) {
    int sum = 0;
    try {
      while (true) {
        sum += Gen.<Integer>yield();
        threads.add(Thread.currentThread());
      }
    } catch (GeneratorExit exit) {
      return Gen.returns(sum);
    }
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> squares(List<Thread> threads) {
    Integer square = null;
    while (true) {
      int item = Gen.yield(square);
      threads.add(Thread.currentThread());
      square = item * item;
    }
  }

  private static boolean isVirtual(Thread thread) {
    try {
      return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
    } catch (ReflectiveOperationException olderThan21) {
      return false;
    }
  }

  @Test
  void a_target_runs_on_a_virtual_thread_where_there_are_any() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    Threaded<Integer, Integer> threaded =
        Threaded.of(sum(threads), 4, VirtualThreads.factory("sum"));
    try (threaded) {
      IntStream.rangeClosed(1, 100).forEach(threaded::send);
    }
    assertThat(threaded.result()).isEqualTo(5_050);
    assertThat(threads)
        .hasSize(100)
        .allMatch(thread -> isVirtual(thread) == VirtualThreads.exist())
        .allMatch(thread -> thread.isDaemon() && thread.getName().equals("sum-1"));
  }

  @Test
  void workers_run_on_virtual_threads_where_there_are_any() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    var dispatcher =
        Dispatcher.workers(100, number -> squares(threads))
            .threads(VirtualThreads.factory("worker"))
            .policy(Policy.roundRobin())
            .intoList();
    try (dispatcher) {
      IntStream.rangeClosed(1, 1_000).forEach(dispatcher::send);
    }
    long sum = dispatcher.result().stream().mapToLong(Outcome::orThrow).sum();
    assertThat(sum).isEqualTo(333_833_500);
    assertThat(threads).allMatch(thread -> isVirtual(thread) == VirtualThreads.exist());
    assertThat(threads.stream().distinct()).hasSize(100);
  }
}
