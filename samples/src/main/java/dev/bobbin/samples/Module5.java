package dev.bobbin.samples;

import dev.bobbin.samples.course.BroadcastingPipeline;
import dev.bobbin.samples.course.FilteringPipeline;
import java.util.List;

/** The programs on delegation, pushed pipelines and dispatched work. */
final class Module5 {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Module 5: pushing data through pipelines with coroutines",
          List.of(
              Program.of(
                  "filter",
                  "log lines pushed through a filter into a printer",
                  FilteringPipeline::run),
              Program.of(
                  "broadcast",
                  "log lines pushed through three filters that share a printer",
                  BroadcastingPipeline::run)));

  private Module5() {}
}
