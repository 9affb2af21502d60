package dev.bobbin.samples.timeline;

import java.util.ArrayList;
import java.util.List;

/** Notes who has which part when; any thread may tell it. */
final class Recorder {
  private final long start = System.nanoTime();
  private final List<Span> spans = new ArrayList<>();
  private double reportedAt;

  /** Returns the milliseconds since the run began. */
  double now() {
    return (System.nanoTime() - start) / 1e6;
  }

  synchronized void worked(int worker, Part part, double from) {
    spans.add(new Span(worker, part, from, now(), false));
  }

  /** Notes that what a worker has made of a part came too late. */
  synchronized void lost(int worker, Part part) {
    spans.replaceAll(
        span -> span.worker() == worker && span.part().equals(part) ? span.asLost() : span);
  }

  synchronized void reported() {
    reportedAt = now();
  }

  synchronized Run run(String title, Work work, int sum) {
    return new Run(title, work, List.copyOf(spans), sum, reportedAt);
  }
}
