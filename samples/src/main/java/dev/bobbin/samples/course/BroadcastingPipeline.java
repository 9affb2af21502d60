package dev.bobbin.samples.course;

import static dev.bobbin.samples.course.FilteringPipeline.coprint;
import static dev.bobbin.samples.course.FilteringPipeline.filterByPattern;
import static dev.bobbin.samples.course.FilteringPipeline.iterateFile;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pushes every line of a log through three filters that share one printer. */
public final class BroadcastingPipeline {

  private BroadcastingPipeline() {}

  /** Sends on each item to all targets. */
  @Primed
  static <T> Coroutine<Void, T, Void> broadcast(List<Coroutine<Void, T, Void>> targets) {
    while (true) {
      T item = Gen.yield();
      for (Coroutine<Void, T, Void> target : targets) {
        target.send(item);
      }
    }
  }

  /** Prints the lines that contain the patterns, once for each pattern. */
  public static void run(Path file, List<String> patterns) throws IOException {
    var printer = coprint();
    var filters = patterns.stream().map(pattern -> filterByPattern(pattern, printer)).toList();
    var broadcaster = broadcast(filters);
    iterateFile(file, broadcaster);
  }
}
