package dev.bobbin.durable;

import dev.bobbin.runtime.GeneratorFrame;
import java.util.Iterator;
import java.util.stream.BaseStream;

/** Names what cannot be saved or forked, and where it is. */
final class Place {

  private Place() {}

  /** Returns {@code variable 'in' of Orders.process at Orders.java:42}. */
  static String variable(Shape.Entry entry, Layout layout, int state) {
    String what =
        switch (entry.slot()) {
          case -1 -> "'this'";
          default ->
              entry.name().startsWith("$")
                  ? "an unnamed variable (slot " + entry.slot() + ")"
                  : entry.slot() < -1
                      ? "a value that waits in an expression"
                      : "variable '" + entry.name() + "'";
        };
    return what + " of " + layout.where(state);
  }

  /** Locks are Serializable, but come back unlocked. */
  static boolean isResource(Object value) {
    String type = value.getClass().getName();
    return type.startsWith("java.util.concurrent.locks.") || value instanceof AutoCloseable;
  }

  static NotDurableException refuse(String place, Object value) {
    return new NotDurableException(place + " is " + kind(value));
  }

  static NotDurableException refuse(String place, String type, Throwable cause) {
    return new NotDurableException(
        place + " refers to a " + type + ", which cannot be saved: it is not Serializable", cause);
  }

  private static String kind(Object value) {
    String type = value.getClass().getName();
    if (value instanceof GeneratorFrame frame) {
      return "a generator that is not @Durable: " + frame;
    }
    if (value instanceof BaseStream) {
      return "a stream, " + type + ", of which nobody knows what it has given already";
    }
    if (value instanceof Iterator) {
      return "an iterator, "
          + type
          + ", of which nobody knows how much is left; loop over a collection, an array or a"
          + " durable generator";
    }
    return isResource(value)
        ? "an open resource, a " + type + ", which cannot be saved"
        : "a " + type + ", which cannot be saved: it is not Serializable";
  }
}
