package dev.bobbin.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a recording, by index, as they will be written: a text that was used a short time
 * ago is not added again.
 *
 * <p>They are not kept as objects, of which there may be millions, but in pieces of JSON.
 */
final class Texts {
  /** A power of two. */
  private static final int RECENT = 1 << 13;

  private static final int PIECE = 1 << 14;

  private final Object[] recent = new Object[RECENT];
  private final int[] indexes = new int[RECENT];
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder(PIECE);
  private long length;
  private int size;

  /** Returns the index of a text; -1 for null. */
  int indexOfText(String text) {
    return text == null ? Event.NONE : indexOf(new Text(text));
  }

  /** Returns the index of a text, or of that of a plain value; -1 for null. */
  int indexOf(Object text) {
    if (text == null) {
      return Event.NONE;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & RECENT - 1;
    if (!text.equals(recent[slot])) {
      add(text instanceof Text ? text.toString() : ValueText.ofPlain(text));
      recent[slot] = text;
      indexes[slot] = size - 1;
    }
    return indexes[slot];
  }

  private void add(String text) {
    if (piece.length() + text.length() > PIECE) {
      pieces.add(piece.toString());
      length += piece.length();
      piece.setLength(0);
    }
    if (size++ > 0) {
      piece.append(',');
    }
    JsonText.write(text, piece);
  }

  /** Returns how long they are. */
  long length() {
    return length + piece.length();
  }

  /** Writes all texts, as elements of an array in JSON. */
  void write(Appendable out) throws IOException {
    for (String each : pieces) {
      out.append(each);
    }
    out.append(piece);
  }

  /** Returns all texts by index. */
  List<String> all() {
    List<String> texts = new ArrayList<>(size);
    for (String each : pieces) {
      JsonText.read(each, texts);
    }
    JsonText.read(piece, texts);
    return texts;
  }
}
