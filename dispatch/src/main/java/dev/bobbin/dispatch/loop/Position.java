package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;

/** Where a generator is, for messages. */
final class Position {

  private Position() {}

  /** Returns {@code " at Shop.pack(Shop.java:12)"} for the innermost delegate; empty if unknown. */
  static String of(Gen<?> generator) {
    Gen<?> innermost = generator;
    while (innermost.delegate() instanceof Gen<?> delegate) {
      innermost = delegate;
    }
    StackTraceElement position = innermost.position();
    return position == null ? "" : " at " + position;
  }
}
