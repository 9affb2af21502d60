package dev.bobbin.samples;

import dev.bobbin.samples.course.BroadcastCommand;
import dev.bobbin.samples.course.Chain;
import dev.bobbin.samples.course.CoroutinePipelines;
import dev.bobbin.samples.course.DispatchOneGoodWorker;
import dev.bobbin.samples.course.EventLoopCommand;
import dev.bobbin.samples.course.FilterCommand;
import dev.bobbin.samples.course.Flatten;
import dev.bobbin.samples.course.FlattenWalkthrough;
import dev.bobbin.samples.course.MoreYieldFrom;
import dev.bobbin.samples.course.MoreYieldFromReturn;
import dev.bobbin.samples.course.Simulation;
import dev.bobbin.samples.course.SlowWorkersCommand;
import dev.bobbin.samples.course.StateQueueCommand;
import dev.bobbin.samples.course.ThreadsWithTheBug;
import dev.bobbin.samples.course.YieldFromIterable;
import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import java.util.List;

/** The programs on delegation, pushed pipelines and dispatched work. */
final class Module5 {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Module 5: pushing data through pipelines with coroutines",
          List.of(
              Program.of(
                  "yield-from-iterable",
                  "delegating to an iterable, with and without yieldFrom",
                  YieldFromIterable::run),
              Program.of("chain", "one iterable after the other", Chain::run),
              Program.of(
                  "flatten", "nested lists, by a generator that delegates to itself", Flatten::run),
              Program.of(
                  "flatten-walkthrough", "the same, telling each step", FlattenWalkthrough::run),
              Program.of(
                  "more-yield-from",
                  "an exception raised through a delegating generator",
                  MoreYieldFrom::run),
              Program.of(
                  "more-yield-from-return",
                  "return values through a delegating generator",
                  MoreYieldFromReturn::run),
              Program.of(
                  "coroutine-pipelines",
                  "lists pushed through pipelines that return",
                  CoroutinePipelines::run),
              Program.withOptions(
                  "filter", "log lines pushed through a filter into a printer", FilterCommand::new),
              Program.withOptions(
                  "broadcast",
                  "log lines pushed through three filters that share a printer",
                  BroadcastCommand::new),
              Program.of(
                  "dispatch-one-good-worker",
                  "parts of an array dispatched to one worker",
                  DispatchOneGoodWorker::run),
              Program.withOptions(
                  "dispatch-five-slow-workers",
                  "the same to slow workers, one after the other",
                  SlowWorkersCommand::new),
              Program.of(
                  "threads-with-the-bug",
                  "workers in threads; the slow one's result is lost",
                  ThreadsWithTheBug::run),
              Program.withOptions(
                  "threads-fixed-state-queue",
                  "workers in threads; nothing is lost",
                  StateQueueCommand::new),
              Program.withOptions(
                  "event-loop-dispatch",
                  "workers as tasks of an event loop, in one thread",
                  EventLoopCommand::new),
              Program.of(
                  "simulation", "events of vans, each of them a coroutine", Simulation::run)));

  private Module5() {}
}
