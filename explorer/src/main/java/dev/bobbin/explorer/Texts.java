package dev.bobbin.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The texts of a recording, by index, as they will be written: a text that was used a short time
 * ago is not added again.
 *
 * <p>They are not kept as objects, of which there may be millions.
 */
final class Texts {
  /** A power of two. */
  private static final int RECENT = 1 << 13;

  private final String[] recent = new String[RECENT];
  private final int[] indexes = new int[RECENT];
  private final StringBuilder json = new StringBuilder();
  private int size;

  /** Returns the index of a text; -1 for null. */
  int indexOf(String text) {
    if (text == null) {
      return Event.NONE;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & RECENT - 1;
    if (!text.equals(recent[slot])) {
      add(text);
      recent[slot] = text;
      indexes[slot] = size - 1;
    }
    return indexes[slot];
  }

  private void add(String text) {
    if (size++ > 0) {
      json.append(',');
    }
    try {
      JsonText.write(text, json);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** Returns how long they are. */
  int length() {
    return json.length();
  }

  /** Returns all texts, as elements of an array in JSON. */
  CharSequence json() {
    return json;
  }
}
