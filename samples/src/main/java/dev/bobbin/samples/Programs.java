package dev.bobbin.samples;

import dev.bobbin.samples.course.BroadcastingPipeline;
import dev.bobbin.samples.course.FilteringPipeline;
import java.util.List;
import java.util.Optional;

/** All programs, in the order in which they are listed. */
final class Programs {
  static final List<Program> ALL =
      List.of(
          new Program(
              "filter", "log lines pushed through a filter into a printer", FilteringPipeline::run),
          new Program(
              "broadcast",
              "log lines pushed through three filters that share a printer",
              BroadcastingPipeline::run));

  private Programs() {}

  static Optional<Program> named(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
  }
}
