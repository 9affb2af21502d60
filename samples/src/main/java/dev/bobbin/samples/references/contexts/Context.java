package dev.bobbin.samples.references.contexts;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;

/** What a generator sets up before its yield, and tears down after it. */
final class Context<T> implements AutoCloseable {
  private final Gen<T> manager;
  private final T value;

  private Context(Gen<T> manager) {
    this.manager = manager;
    this.value = manager.next();
  }

  // snippet: contextManager
  static <T> Context<T> contextManager(Gen<T> manager) {
    return new Context<>(manager);
  }

  T value() {
    return value;
  }

  @Override
  public void close() {
    if (manager.hasNext()) {
      throw new IllegalStateException("generator didn't stop");
    }
  }

  // end

  /** What is done in a context. */
  @FunctionalInterface
  interface Block<T> {
    /** Does it, with what the generator yields. */
    void with(T value) throws Exception;
  }

  // snippet: with
  static <T> void with(Gen<T> manager, Block<T> block) throws Exception {
    T value = manager.next();
    try {
      block.with(value);
    } catch (Exception failure) {
      handle(manager, failure);
      return;
    }
    manager.forEachRemaining(Context::refuse);
  }

  private static void handle(Gen<?> manager, Exception failure) throws Exception {
    Gen.mayThrow(Exception.class);
    try {
      refuse(manager.raise(failure));
    } catch (StopIteration swallowed) {
      // A generator that ends has dealt with the failure.
    }
  }

  private static void refuse(Object yielded) {
    throw new IllegalStateException("generator didn't stop");
  }
  // end
}
