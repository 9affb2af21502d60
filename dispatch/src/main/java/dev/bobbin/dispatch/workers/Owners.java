package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.runtime.GeneratorFrame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who drives which generator, so that no generator is given to two threads.
 *
 * <p>A generator itself detects that only on a best effort. Coroutines that are no woven generators
 * may be made for several threads, and are not looked at.
 */
final class Owners {
  private static final Map<Identity, String> OWNERS = new ConcurrentHashMap<>();

  private record Identity(Object generator) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.generator == generator;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(generator);
    }
  }

  private Owners() {}

  static void claim(Coroutine<?, ?, ?> coroutine, String owner) {
    if (coroutine instanceof GeneratorFrame) {
      String other = OWNERS.putIfAbsent(new Identity(coroutine), owner);
      if (other != null) {
        throw Misuse.sharedGenerator(other);
      }
    }
  }

  static void release(Coroutine<?, ?, ?> coroutine) {
    OWNERS.remove(new Identity(coroutine));
  }
}
