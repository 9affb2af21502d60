package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.references.dataflow.CoFollow.follow;
import static dev.bobbin.samples.references.dataflow.CoFollow.printer;
import static dev.bobbin.samples.references.dataflow.CoPipe.grep;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.samples.logs.Growth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One source, several pipelines, which may end in one printer. */
public final class CoBroadcast {

  private CoBroadcast() {}

  // snippet: broadcast
  @Primed
  static <T> Coroutine<Void, T, Void> broadcast(List<? extends Coroutine<?, T, ?>> targets) {
    try {
      while (true) {
        T item = Gen.yield();
        for (Coroutine<?, T, ?> target : targets) {
          target.send(item);
        }
      }
    } finally {
      for (Coroutine<?, T, ?> target : targets) {
        target.close();
      }
    }
  }

  // end

  // snippet: run
  /** Prints what some filters let through. */
  public static void run(Path file, Growth growth, List<String> patterns) throws IOException {
    Coroutine<Void, String, Void> shared = printer();
    List<Coroutine<Void, String, Void>> filters = new ArrayList<>();
    patterns.forEach(pattern -> filters.add(grep(pattern, shared)));
    follow(file, growth, broadcast(filters));
  }
  // end
}
