package dev.bobbin.samples.references.tasks;

import dev.bobbin.Coroutine;

/** A coroutine that a scheduler runs: to its next system call, or to its next pause. */
final class Task {
  private final int id;
  private final Coroutine<SystemCall, Object, ?> body;
  private Object answer;

  Task(int id, Coroutine<SystemCall, Object, ?> body) {
    this.id = id;
    this.body = body;
  }

  int id() {
    return id;
  }

  /** Sets what the system call that it has made gives. */
  void answer(Object value) {
    answer = value;
  }

  /** Runs it on; returns its next system call, or null if it only gives way. */
  SystemCall resume() {
    Object value = answer;
    answer = null;
    return body.send(value);
  }

  void kill() {
    body.close();
  }
}
