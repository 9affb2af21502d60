package dev.bobbin.dispatch.workers;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomRunsTest {

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_item_of_a_dispatcher_ends_in_exactly_one_outcome(WatchedThreads kind)
      throws Exception {
    Seeds.forEach(
        seed -> {
          WatchedThreads threads = kind.anew();
          RandomDispatch run = new RandomDispatch(seed, threads);
          Watchdog.watch(threads, run::toString, run::run);
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_item_of_a_threaded_coroutine_is_received_or_kept(WatchedThreads kind)
      throws Exception {
    Seeds.forEach(
        seed -> {
          WatchedThreads threads = kind.anew();
          RandomTarget run = new RandomTarget(seed, threads);
          Watchdog.watch(threads, run::toString, run::run);
        });
  }
}
