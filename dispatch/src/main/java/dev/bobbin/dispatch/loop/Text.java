package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import java.util.function.Supplier;

/** Texts of what users made, for messages: none of them can fail. */
final class Text {

  private Text() {}

  /** Returns the text of an object, or what there is to be said if its {@code toString()} fails. */
  static String of(Object object) {
    return object == null ? "null" : of(object, object::toString);
  }

  /** Returns the message of an exception, which may be null, or what there is if that fails. */
  static String ofMessage(Throwable exception) {
    return of(exception, exception::getMessage);
  }

  /** Returns a text of an object, or what there is to be said if that fails. */
  static String of(Object object, Supplier<String> text) {
    try {
      return text.get();
    } catch (Throwable thrown) {
      return object.getClass().getSimpleName()
          + " (its text cannot be made: "
          + thrown.getClass().getName()
          + ")";
    }
  }

  /** Returns {@code " at Shop.pack(Shop.java:12)"} for the innermost delegate; empty if unknown. */
  static String position(Gen<?> generator) {
    return of(generator, () -> innermost(generator));
  }

  private static String innermost(Gen<?> generator) {
    Gen<?> innermost = generator;
    while (innermost.delegate() instanceof Gen<?> delegate) {
      innermost = delegate;
    }
    StackTraceElement position = innermost.position();
    return position == null ? "" : " at " + position;
  }
}
