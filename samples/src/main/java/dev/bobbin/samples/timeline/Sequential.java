package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** Dispatches on one thread: each worker is awaited before the next one gets a part. */
final class Sequential {

  private Sequential() {}

  static Run of(Work work) throws InterruptedException {
    return Recorded.of("Sequential, on one thread", work, () -> sum(work));
  }

  private static int sum(Work work) throws InterruptedException {
    List<Coroutine<Integer, Part, Void>> workers = new ArrayList<>();
    for (int i = 0; i < work.workers(); i++) {
      workers.add(work.worker(i, work::pause));
      workers.get(i).next();
    }
    var adder = Work.adder();
    var choices = work.strategy().choices(work.workers(), worker -> 0);
    for (Part part : work.parts()) {
      for (int worker : choices.next()) {
        adder.send(workers.get(worker).send(part));
      }
    }
    return end(adder);
  }

  /** Sends null, and returns the result. */
  static int end(Coroutine<Void, Integer, Integer> adder) {
    try {
      adder.send(null);
      throw new IllegalStateException("the adder goes on");
    } catch (StopIteration end) {
      return adder.result();
    }
  }
}
