package dev.bobbin.dispatch.workers;

import dev.bobbin.testing.Seeds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code -Dbobbin.dispatch.runs=100000} runs that many, {@code -Dbobbin.dispatch.runs=17-20} those.
 */
class RandomRunsTest {
  private static final Seeds SEEDS = Seeds.of("bobbin.dispatch.runs", 300, 20_000);

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  /** What is watched. */
  private interface Action {
    void run() throws InterruptedException;
  }

  /** Runs what might wait for ever in a thread of its own; a failure of any comes out. */
  private static void watch(WatchedThreads threads, Object run, Action action)
      throws InterruptedException {
    threads.start(() -> act(action));
    try {
      threads.awaitAll();
    } catch (AssertionError failure) {
      throw new AssertionError(run.toString(), failure);
    }
  }

  private static void act(Action action) {
    try {
      action.run();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_item_of_a_dispatcher_ends_in_exactly_one_outcome(WatchedThreads kind)
      throws Exception {
    for (long seed = SEEDS.first(); seed <= SEEDS.last(); seed++) {
      WatchedThreads threads = kind.anew();
      RandomDispatch run = new RandomDispatch(seed, threads);
      watch(threads, run, run::run);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_item_of_a_threaded_coroutine_is_received_or_kept(WatchedThreads kind)
      throws Exception {
    for (long seed = SEEDS.first(); seed <= SEEDS.last(); seed++) {
      WatchedThreads threads = kind.anew();
      RandomTarget run = new RandomTarget(seed, threads);
      watch(threads, run, run::run);
    }
  }
}
