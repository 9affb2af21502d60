package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.module3.ExpressionPipelines;
import dev.bobbin.samples.module3.LogLinesCommand;
import dev.bobbin.samples.module3.LogStatistics;
import dev.bobbin.samples.module3.RunningAverage;
import java.util.List;

/** The programs on generator expressions and pipelines. */
final class Module3 {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Module 3: generator expressions and pipelines",
          List.of(
              Program.of(
                  "expressions",
                  "a pipeline of generator expressions, and two that share a source",
                  ExpressionPipelines::run),
              Program.of("running-average", "a running average in three ways", RunningAverage::run),
              Program.withOptions(
                  "log-statistics",
                  "average bytes for each endpoint of an access log",
                  () -> new LogLinesCommand(LogStatistics::run))));

  private Module3() {}
}
