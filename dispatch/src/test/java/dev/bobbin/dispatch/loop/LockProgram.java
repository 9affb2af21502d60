package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does something with a barrier, a bounded semaphore, an event, a lock and a condition a second.
 */
final class LockProgram extends AsyncioProgram {
  private final Barrier barrier;
  private final Semaphore semaphore;
  private final Event event = new Event();
  private final Lock lock = new Lock();
  private final Condition condition = new Condition(lock);
  private final Map<String, Task<?>> tasks = new LinkedHashMap<>();

  LockProgram(List<String> lines) {
    super(lines.subList(2, lines.size()));
    barrier = new Barrier(number(lines.get(0)));
    semaphore = Semaphore.bounded(number(lines.get(1)));
  }

  private static int number(String line) {
    return Integer.parseInt(line.split(" ")[1]);
  }

  @Override
  @Generator
  Async<Void> main() {
    for (String line : lines) {
      Gen.yield(seconds(1));
      execute(line.split(" "));
    }
    Gen.yield(seconds(100));
    tasks.values().forEach(Task::cancel);
    for (Task<?> task : tasks.values()) {
      while (!task.isDone()) {
        Gen.yield(checkpoint());
      }
    }
    log("end");
    return Gen.done();
  }

  private void execute(String[] words) {
    switch (words[0]) {
      case "abort" -> barrier.abort();
      case "reset" -> barrier.reset();
      case "look" ->
          log(
              barrier.waiting(),
              barrier.isBroken(),
              semaphore.permits() == 0,
              event.isSet(),
              lock.isLocked());
      case "cancel" -> tasks.get(words[1]).cancel();
      case "release" -> release();
      case "set" -> event.set();
      case "clear" -> event.clear();
      case "notify" -> tasks.put("n" + tasks.size(), loop.spawn(notifying(words[1])));
      default -> tasks.put(words[1], loop.spawn(within(words[1], words[2], body(words))));
    }
  }

  private void release() {
    try {
      semaphore.release();
    } catch (IllegalStateException e) {
      log("too often");
    }
  }

  private Async<Void> body(String[] words) {
    return switch (words[0]) {
      case "come" -> passing(words[1], barrier.await(), "passes");
      case "acquire" -> passing(words[1], semaphore.acquire(), "in");
      case "wait" -> passing(words[1], event.await(), "goes on");
      case "lock" -> locking(words[1], words[3]);
      default -> waiting(words[1]);
    };
  }

  @Generator
  private Async<Void> within(String name, String limit, Coroutine<Request, Object, Void> body) {
    try {
      Gen.yieldFrom(deadline(duration(limit), body));
    } catch (RequestTimeoutException e) {
      log(name, "late");
    } catch (BarrierBrokenException e) {
      log(name, "broken");
    } catch (TaskCancelled cancelled) {
      log(name, "cancelled");
      throw cancelled;
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> passing(String name, Request request, String text) {
    Gen.yield(request);
    log(name, text);
    return Gen.done();
  }

  @Generator
  private Async<Void> locking(String name, String hold) {
    Gen.yield(lock.acquire());
    try {
      log(name, "has the lock");
      Gen.yield(sleep(duration(hold)));
    } finally {
      lock.release();
    }
    log(name, "has released it");
    return Gen.done();
  }

  @Generator
  private Async<Void> waiting(String name) {
    Gen.yield(lock.acquire());
    try {
      Gen.yieldFrom(condition.await());
    } finally {
      lock.release();
    }
    log(name, "is notified");
    return Gen.done();
  }

  @Generator
  private Async<Void> notifying(String count) {
    Gen.yield(lock.acquire());
    condition.signal(Integer.parseInt(count));
    log("notified");
    lock.release();
    return Gen.done();
  }
}
