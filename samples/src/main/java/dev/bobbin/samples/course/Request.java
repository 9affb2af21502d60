package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;

/** What a task yields to its event loop; the answer comes back as the value of the yield. */
sealed interface Request {

  /** Wakes the task up after a delay, in seconds of the loop's clock. */
  record Sleep(int delay) implements Request {}

  /** Starts another task, and answers with it. */
  record Spawn(Coroutine<Request, Object, ?> gen, String name) implements Request {}

  /** Waits for the end of a task, and answers with its result. */
  record Join(Task<?> task) implements Request {}

  /** Puts an item into a queue. */
  record Put(AsyncQueue queue, Object item) implements Request {}

  /** Waits for an item of a queue, and answers with it. */
  record Get(AsyncQueue queue) implements Request {}
}
