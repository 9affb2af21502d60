package dev.bobbin.durable;

import java.util.IdentityHashMap;

/** The copies that one fork has made. */
final class CopiesMade {
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>(4);

  /** Whether copies and originals have objects in common that may change. */
  private boolean shares;

  /** Returns the copy of an object; null if there is none. */
  Object of(Object original) {
    return copies.get(original);
  }

  /** Remembers the copy of an object. */
  <T> T made(Object original, T copy) {
    copies.put(original, copy);
    return copy;
  }

  /** Notes that an object is shared of which nobody knows whether it changes. */
  void share() {
    shares = true;
  }

  boolean shares() {
    return shares;
  }
}
