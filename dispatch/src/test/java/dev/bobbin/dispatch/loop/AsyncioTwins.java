package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all twins of asyncio's scenarios share: virtual time, a log, and a piece of work. */
abstract class AsyncioTwins {
  final VirtualClock clock = new VirtualClock();
  final EventLoop loop = new EventLoop(clock);
  final List<String> out = new ArrayList<>();

  static final class ValueError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueError(String message) {
      super(message);
    }
  }

  static final class KeyError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyError(String message) {
      super(message);
    }
  }

  final void log(Object... words) {
    double seconds = clock.elapsed().toNanos() / 1e9;
    String text = Stream.of(words).map(AsyncioTwins::word).collect(Collectors.joining(" "));
    out.add(String.format(Locale.ROOT, "%5.1f  %s", seconds, text));
  }

  /** Writes as Python does. */
  private static String word(Object word) {
    if (word instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (word instanceof List<?> list) {
      return list.stream().map(AsyncioTwins::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(word);
  }

  private static String quoted(Object item) {
    return item == null ? "None" : item instanceof Integer ? "" + item : "'" + item + "'";
  }

  /** Writes an exception as the scenarios do. */
  static String show(Throwable thrown) {
    if (thrown instanceof TaskCancelled || thrown instanceof CancellationException) {
      return "CancelledError";
    }
    String name =
        thrown instanceof GeneratorStateException
            ? "RuntimeError"
            : thrown.getClass().getSimpleName();
    return name + "(" + thrown.getMessage() + ")";
  }

  /** Writes a failure and what is suppressed in it, which are a group in Python. */
  static String group(Throwable first) {
    return Stream.concat(Stream.of(first), Stream.of(first.getSuppressed()))
        .map(AsyncioTwins::show)
        .collect(Collectors.joining(", ", "ExceptionGroup[", "]"));
  }

  /** Writes how tasks have ended. */
  static List<Object> ends(Task<?>... tasks) {
    return Arrays.stream(tasks).map(AsyncioTwins::end).toList();
  }

  private static Object end(Task<?> task) {
    return switch (task.state()) {
      case SUCCEEDED -> task.result();
      case FAILED -> show(task.failure());
      default -> "CancelledError";
    };
  }

  static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  static Request pause(double seconds) {
    return sleep(seconds(seconds));
  }

  final Coroutine<Request, Object, String> work(String name, double time) {
    return work(name, time, null, 0);
  }

  @Generator
  final Coroutine<Request, Object, String> work(
      String name, double time, RuntimeException fail, double cleanup) {
    try {
      Gen.yield(pause(time));
      if (fail != null) {
        throw fail;
      }
      log(name, "done");
      return Gen.returns(name);
    } catch (TaskCancelled cancelled) {
      log(name, "cancelled");
      throw cancelled;
    } finally {
      if (cleanup > 0) {
        Gen.yield(pause(cleanup));
        log(name, "cleaned up");
      }
    }
  }

  /** Does something at a time, before what is due at the same time and was asked for later. */
  final void callLater(double time, Runnable call) {
    loop.core.timers.add(
        new Timer(clock, seconds(time)) {
          @Override
          void expired() {
            call.run();
          }

          @Override
          void failed(Throwable failure) {
            throw new AssertionError(failure);
          }
        });
  }

  @Generator
  final Coroutine<Request, Object, Object> awaiting(CompletableFuture<?> future) {
    Object value = Gen.yield(await(future));
    return Gen.returns(value);
  }

  @Generator
  final Coroutine<Request, Object, Object> taking(Channel<?> channel) {
    Object item = Gen.yield(take(channel));
    return Gen.returns(item);
  }

  @Generator
  final Coroutine<Request, Object, Object> joining(Task<?> task) {
    Object result = Gen.yield(join(task));
    return Gen.returns(result);
  }

  /** Logs what comes of a body under a deadline of a second. */
  @Generator
  final Coroutine<Request, Object, Void> gotInTime(
      Coroutine<Request, Object, ?> body, Runnable timeout) {
    try {
      Object result = Gen.yieldFrom(deadline(seconds(1), body));
      log("got", result);
    } catch (RequestTimeoutException e) {
      timeout.run();
    }
    return Gen.done();
  }
}
