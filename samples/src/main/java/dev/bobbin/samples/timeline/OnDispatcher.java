package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.workers.Dispatcher;
import dev.bobbin.dispatch.workers.Outcome;

/** Dispatches by a dispatcher: the end follows the last report. */
final class OnDispatcher {

  private OnDispatcher() {}

  static Run of(Work work) {
    Recorder recorder = new Recorder();
    // snippet: dispatcher
    var dispatcher =
        Dispatcher.workers(work.workers(), i -> work.worker(i, work::pause, recorder))
            .policy(work.strategy().policy())
            .capacity(1)
            .into(adder(recorder));
    try (dispatcher) {
      work.parts().forEach(dispatcher::send);
    }
    int sum = dispatcher.result();
    // end
    return recorder.run("Threads, on a Dispatcher", work, sum);
  }

  // snippet: adder
  /** Adds up the values of all outcomes. */
  @Generator
  private static Coroutine<Void, Outcome<Part, Integer>, Integer> adder(Recorder recorder) {
    int total = 0;
    Outcome<Part, Integer> outcome = Gen.yield();
    while (outcome != null) {
      total += outcome.orThrow();
      outcome = Gen.yield();
    }
    recorder.reported();
    return Gen.returns(total);
  }

  // end
}
