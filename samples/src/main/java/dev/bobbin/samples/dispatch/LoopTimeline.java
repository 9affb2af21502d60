package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.sleep;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.CancelScope;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.TaskCancelled;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws when the tasks of nested scopes run, when they are cancelled, and when they have cleaned
 * up. A column is a second; below a scope, one level further in, are its tasks.
 */
public final class LoopTimeline {
  private static final String RUNS = "=";
  private static final String CANCELLED = "x";
  private static final String CLEANS_UP = "~";

  /** One line of the picture. */
  private static final class Lane {
    private final String name;
    private final StringBuilder line;

    Lane(String name, long start) {
      this.name = name;
      line = new StringBuilder(" ".repeat((int) start));
    }

    void until(long second, String what) {
      line.append(what.repeat((int) Math.max(0, second - line.length())));
    }

    String text() {
      return String.format("%-20s|%s", name, line);
    }
  }

  private final VirtualClock clock = new VirtualClock();
  private final List<Lane> lanes = new ArrayList<>();

  private LoopTimeline() {}

  private Lane lane(int depth, String name) {
    Lane lane = new Lane("  ".repeat(depth) + name, clock.elapsed().toSeconds());
    lanes.add(lane);
    return lane;
  }

  /** Does something, and shows in a lane how it has ended. */
  @Generator
  private Async<Void> shown(Lane lane, int cleaning, Async<Void> body) {
    try {
      Gen.yieldFrom(body);
      lane.until(clock.elapsed().toSeconds(), RUNS);
    } catch (TaskCancelled cancelled) {
      long now = clock.elapsed().toSeconds();
      lane.until(now, RUNS);
      lane.until(now + 1, CANCELLED);
      Gen.yield(sleep(Duration.ofSeconds(cleaning)));
      lane.until(clock.elapsed().toSeconds() + 1, CLEANS_UP);
      throw cancelled;
    } catch (IllegalStateException failed) {
      lane.until(clock.elapsed().toSeconds(), RUNS);
      lane.line.append("! ").append(failed.getMessage());
      throw failed;
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> work(int seconds, String failure) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return Gen.done();
  }

  private void spawn(Scope scope, int depth, String name, int seconds, int cleaning) {
    scope.spawn(name, shown(lane(depth, name), cleaning, work(seconds, null)));
  }

  @Generator
  private Async<Void> pages(Scope scope) {
    spawn(scope, 2, "page 1", 3, 0);
    spawn(scope, 2, "page 2", 30, 2);
    scope.spawn("page 3", shown(lane(2, "page 3"), 0, work(6, "no answer")));
    spawn(scope, 2, "page 4", 30, 4);
    return Gen.done();
  }

  @Generator
  private Async<Void> news(Scope scope) {
    spawn(scope, 2, "feed 1", 4, 0);
    spawn(scope, 2, "feed 2", 40, 3);
    return Gen.done();
  }

  @Generator
  private Async<Void> inScope(boolean pages) {
    Gen.yield(scope(scope -> pages ? pages(scope) : news(scope)));
    return Gen.done();
  }

  @Generator
  private Async<Void> main() {
    try {
      Gen.yieldFrom(shown(lane(1, "scope of pages"), 0, inScope(true)));
    } catch (IllegalStateException failed) {
      Gen.yield(sleep(Duration.ofSeconds(1)));
    }
    try {
      Gen.yieldFrom(
          CancelScope.deadline(
              Duration.ofSeconds(8), shown(lane(1, "deadline of 8 s"), 0, inScope(false))));
    } catch (RequestTimeoutException late) {
      Gen.yield(sleep(Duration.ofSeconds(1)));
    }
    return Gen.done();
  }

  /** Prints the picture. */
  public static void run() {
    LoopTimeline timeline = new LoopTimeline();
    try (EventLoop loop = new EventLoop(timeline.clock)) {
      loop.run(timeline.shown(timeline.lane(0, "main"), 0, timeline.main()));
    }
    System.out.println("= runs  x is cancelled  ~ cleans up  ! fails");
    timeline.lanes.forEach(lane -> System.out.println(lane.text()));
  }
}
