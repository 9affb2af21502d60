package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.RemoteTask.runOn;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.LoopGroup;
import dev.bobbin.dispatch.loop.Requests;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.SharedChannel;
import dev.bobbin.dispatch.loop.Task;
import java.util.Map;
import java.util.TreeMap;

/** A pipeline whose stages run in three loops, hence three threads, with channels between them. */
public final class LoopPipeline {
  private static final String TEXT =
      "how much wood would a woodchuck chuck if a woodchuck could chuck wood";

  private final SharedChannel<String> words = SharedChannel.of("words", 4);
  private final SharedChannel<Integer> lengths = SharedChannel.of("lengths", 4);

  private LoopPipeline() {}

  @Generator
  private Async<Void> split(String text, int times) {
    for (int i = 0; i < times; i++) {
      for (String word : text.split(" ")) {
        Gen.yield(words.put(word));
      }
    }
    words.close();
    return Gen.done();
  }

  @Generator
  private Async<Void> measure() {
    Gen.yieldFrom(words.items().forEachAwait(this::measured));
    lengths.close();
    return Gen.done();
  }

  @Generator
  private Async<Void> measured(String word) {
    Gen.yield(lengths.put(word.length()));
    return Gen.done();
  }

  @Generator
  private Async<Map<Integer, Integer>> count() {
    Map<Integer, Integer> counts = new TreeMap<>();
    Gen.yieldFrom(lengths.items().forEach(length -> counts.merge(length, 1, Integer::sum)));
    return Gen.done(counts);
  }

  /** The scope ends all stages if one of them fails, in whatever loop it is. */
  @Generator
  private Async<Map<Integer, Integer>> all(Scope scope, EventLoop one, EventLoop two, int times) {
    scope.spawn("split", runOn(one, split(TEXT, times)));
    scope.spawn("measure", runOn(two, measure()));
    Task<Map<Integer, Integer>> counting = scope.spawn("count", count());
    return Gen.done(Gen.<Map<Integer, Integer>>yield(Requests.join(counting)));
  }

  @Generator
  private Async<Map<Integer, Integer>> inScope(LoopGroup loops, int times) {
    Map<Integer, Integer> counts =
        Gen.yield(
            Requests.scope(scope -> all(scope, loops.loops().get(1), loops.loops().get(2), times)));
    return Gen.done(counts);
  }

  /** Prints how many words of each length there are. */
  public static void run() {
    try (LoopGroup loops = LoopGroup.start(3)) {
      Map<Integer, Integer> counts =
          loops.loops().get(0).submit(new LoopPipeline().inScope(loops, 1_000)).join();
      counts.forEach((length, count) -> System.out.println(count + " words of " + length));
    }
  }
}
