package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import java.util.ArrayList;
import java.util.List;

/** A generator that an event loop drives. */
final class Task<R> {
  final Coroutine<Request, Object, R> gen;
  final String name;

  /** The tasks that wait for the end of this one. */
  final List<Task<?>> joiners = new ArrayList<>();

  /** What it has failed with; what it has returned, its generator knows. */
  Exception error;

  Task(Coroutine<Request, Object, R> gen, String name) {
    this.gen = gen;
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
