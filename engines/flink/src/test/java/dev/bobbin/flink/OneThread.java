package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same coroutines on one thread, without Flink: what must come out. */
final class OneThread {

  /** A coroutine, when it is to be told that nothing came, and the time that it is told. */
  private static final class Waiting {
    private final String name;
    private Coroutine<?, Object, ?> coroutine;
    private long deadline = Long.MAX_VALUE;
    private long time = Long.MIN_VALUE;

    private Waiting(String name) {
      this.name = name;
    }
  }

  private final Function<String, ? extends Coroutine<?, ?, ?>> factory;
  private final Map<String, Waiting> visitors = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private OneThread(Function<String, ? extends Coroutine<?, ?, ?>> factory) {
    this.factory = factory;
  }

  /** Returns all lines, sorted. */
  static List<String> run(Stream<Hit> log, Function<String, ? extends Coroutine<?, ?, ?>> factory) {
    OneThread run = new OneThread(factory);
    log.forEach(run::hit);
    run.visitors.values().forEach(visitor -> run.expire(visitor, Long.MAX_VALUE));
    return run.lines.stream().sorted().toList();
  }

  private void hit(Hit hit) {
    Waiting visitor = visitors.computeIfAbsent(hit.visitor(), Waiting::new);
    expire(visitor, hit.time());
    if (visitor.coroutine == null) {
      start(visitor);
    }
    visitor.time = Math.max(visitor.time, hit.time());
    visitor.deadline = Long.MAX_VALUE;
    send(visitor, hit, hit.time());
  }

  @SuppressWarnings("unchecked")
  private void start(Waiting visitor) {
    visitor.coroutine = (Coroutine<?, Object, ?>) factory.apply(visitor.name);
    visitor.time = Long.MIN_VALUE;
    send(visitor, null, 0);
  }

  private void expire(Waiting visitor, long now) {
    while (visitor.deadline < now) {
      visitor.time = visitor.deadline;
      visitor.deadline = Long.MAX_VALUE;
      send(visitor, null, visitor.time);
    }
  }

  private void send(Waiting visitor, Hit hit, long timestamp) {
    Object sent = hit;
    while (true) {
      if (!(visitor.coroutine.resume(sent) instanceof Step.Yielded<?, ?> yielded)) {
        end(visitor);
        return;
      }
      sent = null;
      if (yielded.value() == null) {
        return;
      } else if (yielded.value() instanceof Within within) {
        visitor.deadline = visitor.time + within.millis();
        return;
      } else if (yielded.value() == Ask.TIMESTAMP) {
        sent = timestamp;
      } else {
        lines.add((String) yielded.value());
      }
    }
  }

  /** What is returned comes out; the next hit starts anew. */
  private void end(Waiting visitor) {
    if (visitor.coroutine.result() != null) {
      lines.add((String) visitor.coroutine.result());
    }
    visitor.coroutine = null;
  }
}
