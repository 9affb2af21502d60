package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.workers.Dispatcher;
import dev.bobbin.dispatch.workers.Outcome;

/** Dispatches by a dispatcher: the end follows the last report. */
final class OnDispatcher {

  private OnDispatcher() {}

  static Run of(Work work) throws InterruptedException {
    return Recorded.of("Threads, on a Dispatcher", work, () -> sum(work));
  }

  private static int sum(Work work) {
    // snippet: dispatcher
    var dispatcher =
        Dispatcher.workers(work.workers(), i -> work.worker(i, work::pause))
            .policy(work.strategy().policy())
            .capacity(1)
            .into(adder());
    try (dispatcher) {
      work.parts().forEach(dispatcher::send);
    }
    return dispatcher.result();
    // end
  }

  // snippet: adder
  /** Adds up the values of all outcomes. */
  @Generator
  private static Coroutine<Void, Outcome<Part, Integer>, Integer> adder() {
    int total = 0;
    Outcome<Part, Integer> outcome = Gen.yield();
    while (outcome != null) {
      total += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(total);
  }

  // end
}
