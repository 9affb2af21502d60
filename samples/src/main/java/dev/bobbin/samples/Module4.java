package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.module4.AlreadyExecuting;
import dev.bobbin.samples.module4.AveragerDemo;
import dev.bobbin.samples.module4.Exceptions;
import dev.bobbin.samples.module4.FirstCoroutine;
import dev.bobbin.samples.module4.GrepCoroutine;
import dev.bobbin.samples.module4.IgnoredExit;
import dev.bobbin.samples.module4.Priming;
import dev.bobbin.samples.module4.ReturnValues;
import dev.bobbin.samples.module4.ReturningPipeline;
import dev.bobbin.samples.module4.YieldOnBothSides;
import java.util.List;

/** The programs on coroutines. */
final class Module4 {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Module 4: coroutines",
          List.of(
              Program.of(
                  "first-coroutine", "a coroutine that receives one value", FirstCoroutine::run),
              Program.of("priming", "advancing a coroutine to its first yield", Priming::run),
              Program.of("grep", "a coroutine that reacts to lines for ever", GrepCoroutine::run),
              Program.of(
                  "both-sides", "a yield that gives a value and takes one", YieldOnBothSides::run),
              Program.of(
                  "exceptions",
                  "exceptions thrown into a coroutine, and closing it",
                  Exceptions::run),
              Program.of("ignored-exit", "a coroutine that refuses to be closed", IgnoredExit::run),
              Program.of("return-values", "what a coroutine returns", ReturnValues::run),
              Program.of(
                  "returning-pipeline",
                  "a pipeline whose last stage returns",
                  ReturningPipeline::run),
              Program.of(
                  "already-executing",
                  "a coroutine closed while a thread runs it",
                  AlreadyExecuting::run),
              Program.of(
                  "averager",
                  "an averager that is restarted and closed by chance",
                  AveragerDemo::run)));

  private Module4() {}
}
