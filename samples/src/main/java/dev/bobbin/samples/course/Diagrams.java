package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.cycle;
import static dev.bobbin.itertools.Itertools.repeat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.samples.trace.Trace;
import java.util.List;

/** Runs of the course's generators, recorded for the sequence diagrams of the guide. */
final class Diagrams {
  private static final String ICON = "GET /favicon.ico";
  private static final String IMAGE = "GET /images/logo.gif";

  private Diagrams() {}

  static Trace yieldFromIterable() {
    Trace trace = new Trace();
    trace.of("delegatingWithYield", YieldFromIterable.delegatingWithYield()).toList();
    return trace;
  }

  static Trace flatten() {
    Trace trace = new Trace();
    Flatten traced =
        new Flatten() {
          @Override
          Gen<Object> flatten(Iterable<?> items) {
            return trace.of("flatten", super.flatten(items));
          }
        };
    traced.flatten(List.of("is ", List.of("a ", List.of("great ")))).toList();
    return trace;
  }

  // snippet: moreYieldFrom
  static Trace moreYieldFrom() {
    Trace trace = new Trace();
    MoreYieldFrom traced =
        new MoreYieldFrom() {
          @Override
          Gen<Integer> delegatingGen() {
            return trace.of("delegatingGen", super.delegatingGen());
          }

          @Override
          Gen<Integer> subgen() {
            return trace.of("subgen", super.subgen());
          }
        };
    traced.caller();
    return trace;
  }

  // end

  static Trace moreYieldFromReturn() {
    Trace trace = new Trace();
    MoreYieldFromReturn traced =
        new MoreYieldFromReturn() {
          @Override
          Coroutine<Integer, Void, String> delegatingGen() {
            return trace.of("delegatingGen", super.delegatingGen());
          }

          @Override
          Coroutine<Integer, Void, String> subgen() {
            return trace.of("subgen", super.subgen());
          }
        };
    traced.caller();
    return trace;
  }

  static Trace coroutinePipelines() {
    Trace trace = new Trace();
    var square = trace.primed("squareList", CoroutinePipelines::squareList);
    var twice = trace.primed("doubleFirstList", () -> CoroutinePipelines.doubleFirstList(square));
    var filter = trace.primed("filterFirstList", () -> CoroutinePipelines.filterFirstList(twice));
    CoroutinePipelines.getData(filter, List.of(2, 3, 4, 5));
    return trace;
  }

  static Trace filteringPipeline() {
    Trace trace = new Trace();
    var printer = trace.primed("coprint", FilteringPipeline::coprint);
    var filter =
        trace.primed(
            "filterByPattern", () -> FilteringPipeline.filterByPattern("favicon", printer));
    filter.send(ICON);
    filter.send(IMAGE);
    return trace;
  }

  static Trace broadcastingPipeline() {
    Trace trace = new Trace();
    var printer = trace.primed("coprint", FilteringPipeline::coprint);
    var icons = trace.primed("icons", () -> FilteringPipeline.filterByPattern("favicon", printer));
    var images = trace.primed("images", () -> FilteringPipeline.filterByPattern("images", printer));
    var broadcaster =
        trace.primed("broadcast", () -> BroadcastingPipeline.broadcast(List.of(icons, images)));
    broadcaster.send(IMAGE);
    return trace;
  }

  static Trace dispatchOneGoodWorker() {
    Trace trace = new Trace("dispatcher");
    var accumulator = trace.primed("accumulator", DispatchCommon::accumulator);
    var worker = trace.of("worker", DispatchCommon.goodWorker(accumulator, 1));
    var broadcaster =
        trace.primed("broadcast", () -> DispatchCommon.broadcast(List.of(worker), repeat(0)));
    broadcaster.send(new int[] {8, 4, 5, 6});
    try {
      broadcaster.send(null);
    } catch (StopIteration reported) {
      // The diagram shows it.
    }
    return trace;
  }

  static Trace eventLoopDispatch() {
    Trace trace = new Trace("event loop");
    EventLoopDispatch traced =
        new EventLoopDispatch(1, 5, seconds -> {}) {
          @Override
          Coroutine<Request, Object, Integer> worker(String name, int delay) {
            return trace.of(name, super.worker(name, delay));
          }

          @Override
          Coroutine<Request, Object, Integer> accumulator() {
            return trace.of("accumulator", super.accumulator());
          }

          @Override
          Coroutine<Request, Object, Integer> dispatcher(int[] array) {
            return trace.of("dispatcher", super.dispatcher(array));
          }
        };
    traced.dispatch(new int[] {3, 1, 7, 0});
    return trace;
  }

  static Trace simulation() {
    Trace trace = new Trace("simulate");
    var delays = trace.of("delays", cycle(List.of(4, 7)));
    var van = trace.of("van 0", Simulation.van(0, 1, 0, delays));
    Simulation.simulate(List.of(van), 100);
    return trace;
  }
}
