package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;

/**
 * Python's {@code contextlib.contextmanager}: runs a block at the one yield of a generator.
 *
 * <p>try-with-resources would not do: {@code close} is not told of the block's exception, and
 * cannot swallow it.
 */
final class ContextManager {

  private ContextManager() {}

  /** The body of a {@code with} statement. */
  interface Block<T> {
    void run(T value) throws Exception;
  }

  /** Runs {@code with manager as value: block}. */
  static <T> void with(Gen<T> manager, Block<T> block) throws Exception {
    if (!manager.hasNext()) {
      throw new IllegalStateException("generator didn't yield");
    }
    try {
      block.run(manager.next());
    } catch (Exception e) {
      exit(manager, e);
      return;
    }
    if (manager.hasNext()) {
      throw new IllegalStateException("generator didn't stop");
    }
  }

  private static void exit(Gen<?> manager, Exception exception) {
    try {
      manager.raise(exception);
    } catch (StopIteration swallowed) {
      return;
    }
    throw new IllegalStateException("generator didn't stop after throw()");
  }
}
