package dev.bobbin.samples.timeline;

import dev.bobbin.explorer.RecordedEvent;
import dev.bobbin.explorer.Recorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from a recording which worker had which part when, and when the result was out. */
final class Recorded {
  private static final double NANOS = 1e6;
  private static final String WORKER = "worker";
  private static final String ADDER = "adder";

  private final List<Part> parts;
  private final List<Span> spans = new ArrayList<>();

  /** The numbers of the workers, by the names of their generators. */
  private final Map<String, Integer> workers = new HashMap<>();

  /** What each worker was sent last. */
  private final Map<Integer, RecordedEvent> sent = new HashMap<>();

  /** The span in each thread whose result nobody has added yet, by its place. */
  private final Map<String, Integer> unadded = new HashMap<>();

  private double reportedAt;

  private Recorded(List<Part> parts) {
    this.parts = parts;
  }

  /** One way to dispatch the work. */
  @FunctionalInterface
  interface Way {
    /** Returns the result. */
    int sum() throws InterruptedException;
  }

  /** Records a way to dispatch. */
  static Run of(String title, Work work, Way way) throws InterruptedException {
    int[] sum = new int[1];
    List<RecordedEvent> events = Recorder.events(() -> sum[0] = way.sum());
    return read(title, work, sum[0], events);
  }

  /** Returns what events tell. */
  static Run read(String title, Work work, int sum, List<RecordedEvent> events) {
    Recorded recorded = new Recorded(work.parts());
    events.forEach(recorded::read);
    return new Run(title, work, List.copyOf(recorded.spans), sum, recorded.reportedAt);
  }

  private void read(RecordedEvent event) {
    // The generators of other methods may have such a variable, too.
    if (event.lane().startsWith(WORKER) && event.variables().containsKey(WORKER)) {
      workers.put(event.lane(), Integer.valueOf(event.variables().get(WORKER)));
    }
    if (event.lane().startsWith(ADDER)) {
      added(event);
    } else if (workers.containsKey(event.lane())) {
      worked(workers.get(event.lane()), event);
    }
  }

  private void added(RecordedEvent event) {
    Integer span = event.kind().equals("send") ? unadded.remove(event.thread()) : null;
    if (span != null) {
      spans.set(span, spans.get(span).asFound());
    } else if (event.kind().equals("returned")) {
      reportedAt = event.nanos() / NANOS;
    }
  }

  private void worked(int worker, RecordedEvent event) {
    if (event.kind().equals("send")) {
      sent.put(worker, event);
    } else if (event.kind().equals("yielded") && sent.containsKey(worker)) {
      RecordedEvent start = sent.remove(worker);
      unadded.put(event.thread(), spans.size());
      spans.add(
          new Span(
              worker, part(start.value()), start.nanos() / NANOS, event.nanos() / NANOS, true));
    }
  }

  private Part part(String text) {
    return parts.stream().filter(part -> part.toString().equals(text)).findFirst().orElseThrow();
  }
}
