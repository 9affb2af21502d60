package dev.bobbin.explorer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The texts of a recording, by index, as they will be written: a text that was used a short time
 * ago is not added again.
 *
 * <p>They are not kept as objects, of which there may be millions, but as JSON.
 */
final class Texts {
  /** A power of two. */
  private static final int RECENT = 1 << 13;

  /** Of a number that is in an index, without its sign. */
  private static final int BITS = 29;

  private final Object[] recent = new Object[RECENT];
  private final int[] indexes = new int[RECENT];
  private final JsonTexts added = new JsonTexts();

  /** Returns the index of a text; -1 for null. */
  int indexOfText(String text) {
    return text == null ? Event.NONE : indexOf(new Text(text));
  }

  /**
   * Returns the index of a text, or of that of a plain value; -1 for null. A number that is not
   * large needs no text: it is in the index.
   */
  int indexOf(Object text) {
    if (text instanceof Text known && known.index >= 0) {
      return known.index;
    }
    if (text instanceof Integer number && isInIndex(number)) {
      return Event.NONE - 1 - (number << 1 ^ number >> Integer.SIZE - 1);
    }
    return text == null ? Event.NONE : indexOfObject(text);
  }

  private int indexOfObject(Object text) {
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & RECENT - 1;
    if (!text.equals(recent[slot])) {
      indexes[slot] = added.size();
      added.add(text instanceof Text ? text.toString() : ValueText.ofPlain(text));
      recent[slot] = text;
    }
    if (text instanceof Text known) {
      known.index = indexes[slot];
    }
    return indexes[slot];
  }

  /** Returns how long they are. */
  long length() {
    return added.length();
  }

  /** Writes all texts, as elements of an array in JSON. */
  void write(OutputStream out) throws IOException {
    added.write(out);
  }

  private static boolean isInIndex(int number) {
    return number >> BITS == number >> Integer.SIZE - 1;
  }

  /** Returns what gives the text of an index. */
  IntFunction<String> all() {
    List<String> all = added.all();
    return index -> {
      if (index >= 0) {
        return all.get(index);
      }
      int number = Event.NONE - 1 - index;
      return index == Event.NONE ? null : Integer.toString(number >>> 1 ^ -(number & 1));
    };
  }
}
