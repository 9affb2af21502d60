package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** Dispatches on one thread: each worker is awaited before the next one gets a part. */
final class Sequential {

  private Sequential() {}

  static Run of(Work work) throws InterruptedException {
    Recorder recorder = new Recorder();
    List<Coroutine<Integer, Part, Void>> workers = new ArrayList<>();
    for (int i = 0; i < work.workers(); i++) {
      workers.add(work.worker(i, work::pause, recorder));
      workers.get(i).next();
    }
    var adder = Work.adder();
    var choices = work.strategy().choices(work.workers(), worker -> 0);
    for (Part part : work.parts()) {
      for (int worker : choices.next()) {
        adder.send(workers.get(worker).send(part));
      }
    }
    return recorder.run("Sequential, on one thread", work, end(adder, recorder));
  }

  /** Sends null, and returns the result. */
  static int end(Coroutine<Void, Integer, Integer> adder, Recorder recorder) {
    try {
      adder.send(null);
    } catch (StopIteration end) {
      recorder.reported();
    }
    return adder.result();
  }
}
