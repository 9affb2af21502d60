package dev.bobbin.samples.module3;

import static dev.bobbin.itertools.Itertools.accumulate;
import static dev.bobbin.itertools.Itertools.enumerate;
import static dev.bobbin.itertools.Itertools.filterFalse;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.itertools.Itertools.zip;

import dev.bobbin.Gen;
import dev.bobbin.samples.trace.Trace;
import java.util.List;

/** Runs of this module's programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {
  private static final String GET =
      "192.0.2.1 - - [24/Feb/2008:00:08:59 -0600] \"GET /ply/ HTTP/1.1\" 200 8018";
  private static final String POST =
      "192.0.2.1 - - [24/Feb/2008:00:09:02 -0600] \"POST /cgi-bin/search HTTP/1.1\" 200 2210";

  private Diagrams() {}

  static Trace pipeline() {
    Trace trace = new Trace();
    Gen<Integer> numbers = trace.of("numbers", range(1, 3));
    Gen<Integer> squares = trace.of("squares", ExpressionPipelines.squares(numbers));
    trace.of("negated", ExpressionPipelines.negated(squares)).toList();
    return trace;
  }

  static Trace sharedSource() {
    Trace trace = new Trace();
    Gen<Integer> squares = trace.of("squares", ExpressionPipelines.squares(range(1, 4)));
    Gen<Integer> negated = trace.of("negated", ExpressionPipelines.negated(squares));
    trace.of("zip", zip(squares, negated)).toList();
    return trace;
  }

  static Trace generated() {
    Trace trace = new Trace();
    trace.of("generated", RunningAverage.generated(List.of(10.0, 30.0))).toList();
    return trace;
  }

  static Trace composed() {
    Trace trace = new Trace();
    List<Double> values = List.of(10.0, 30.0);
    Gen<Double> sums = trace.of("accumulate", accumulate(values, Double::sum));
    var numbered = trace.of("enumerate", enumerate(sums, 1));
    trace.of("map", map(RunningAverage::divided, numbered)).toList();
    return trace;
  }

  static Trace logStatistics() {
    Trace trace = new Trace("averages");
    Gen<String[]> fields = trace.of("fields", LogStatistics.fields(List.of(GET, POST)));
    Gen<Request> requests = trace.of("requests", LogStatistics.requests(fields));
    LogStatistics.averages(
        trace.of("filterFalse", filterFalse(request -> !request.verb().equals("POST"), requests)));
    return trace;
  }
}
