package dev.bobbin.explorer;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/** A run of the garbage collector. */
final class Collection {
  private static final int SOON_MILLIS = 20;
  private static final int MOST_ATTEMPTS = 50;

  private Collection() {}

  /**
   * Asks for a collection, and waits until it has told what it found.
   *
   * @param found takes what comes out of the queue meanwhile
   * @throws IllegalStateException if the JVM does not collect when it is asked
   */
  static void await(ReferenceQueue<Object> queue, Consumer<Reference<?>> found) {
    Reference<Object> garbage = new WeakReference<>(new Object(), queue);
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      System.gc();
      if (drains(queue, garbage, found)) {
        return;
      }
    }
    throw new IllegalStateException("the JVM does not collect garbage; is System.gc() disabled?");
  }

  /**
   * Empties a queue; returns whether what is sought was in it. What came into it last leaves it
   * first, so what is sought may hide what came before.
   */
  static boolean drains(
      ReferenceQueue<Object> queue, Reference<Object> sought, Consumer<Reference<?>> found) {
    boolean isFound = false;
    for (Reference<?> each = next(queue); each != null; each = next(queue)) {
      if (each == sought) {
        isFound = true;
      } else {
        found.accept(each);
      }
    }
    return isFound;
  }

  private static Reference<?> next(ReferenceQueue<Object> queue) {
    try {
      return queue.remove(SOON_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return queue.poll();
    }
  }
}
