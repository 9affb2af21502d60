package dev.bobbin.samples.module4;

import dev.bobbin.samples.trace.Trace;

/** Runs of this module's programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace firstCoroutine() {
    Trace trace = new Trace();
    FirstCoroutine.live(trace.of("receiver", FirstCoroutine.receiver()));
    return trace;
  }

  static Trace grep() {
    Trace trace = new Trace();
    GrepCoroutine.search(trace.primed("grep", () -> GrepCoroutine.grep("python")));
    return trace;
  }

  static Trace bothSides() {
    Trace trace = new Trace();
    YieldOnBothSides.play(trace.of("sums", YieldOnBothSides.sums(14)));
    return trace;
  }

  static Trace handled() {
    Trace trace = new Trace();
    Exceptions.handled(trace.primed("robust", Exceptions::robust));
    return trace;
  }

  static Trace unhandled() {
    Trace trace = new Trace();
    Exceptions.unhandled(trace.primed("robust", Exceptions::robust));
    return trace;
  }

  static Trace ignoredExit() {
    Trace trace = new Trace();
    IgnoredExit.closeInVain(trace.primed("stubborn", IgnoredExit::stubborn));
    return trace;
  }

  static Trace returnValues() {
    Trace trace = new Trace();
    ReturnValues.average(trace.primed("averager", ReturnValues::averager));
    return trace;
  }

  static Trace returningPipeline() {
    Trace trace = new Trace();
    var collect = trace.primed("collect", ReturningPipeline::collect);
    var second = trace.primed("second", () -> ReturningPipeline.doubled(collect));
    ReturningPipeline.push(trace.primed("first", () -> ReturningPipeline.doubled(second)));
    return trace;
  }

  static Trace averager() {
    Trace trace = new Trace();
    AveragerDemo.chance(trace.primed("averager", AveragerDemo::averager));
    return trace;
  }
}
