package dev.bobbin.explorer;

import java.util.Arrays;
import java.util.List;

/** Writes texts as JSON that may stand in a script element of a page. */
final class JsonText {
  private static final int DIGITS = 5;
  private static final int RADIX = 16;
  private static final int HEX_BITS = 4;
  private static final int ASCII = 1 << 7;

  /** Whether each of the first characters may stand in a text as it is. */
  private static final boolean[] SAFE = safe();

  private JsonText() {}

  /**
   * Writes a text in quotes; what would end a script, a line or a valid text is escaped.
   *
   * <p>Its parts are appended as strings, which builders copy at once and other texts by character.
   */
  static void write(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSafe(c)) {
        if (isPair(text, i)) {
          i++;
          continue;
        }
        out.append(text.substring(written, i));
        escape(c, out);
        written = i + 1;
      }
    }
    out.append(text.substring(written)).append('"');
  }

  private static boolean isPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }

  private static void escape(char c, StringBuilder out) {
    out.append('\\');
    if (c == '"' || c == '\\') {
      out.append(c);
      return;
    }
    out.append('u');
    for (int shift = Character.SIZE - HEX_BITS; shift >= 0; shift -= HEX_BITS) {
      out.append(Character.forDigit(c >> shift & RADIX - 1, RADIX));
    }
  }

  /** Adds to a list the texts that were written, whatever is between them. */
  static void read(CharSequence json, List<String> texts) {
    StringBuilder text = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        if (text != null) {
          texts.add(text.toString());
        }
        text = text == null ? new StringBuilder() : null;
      } else if (text != null && c != '\\') {
        text.append(c);
      } else if (text != null && json.charAt(++i) != 'u') {
        text.append(json.charAt(i));
      } else if (text != null) {
        text.append((char) Integer.parseInt(json, i + 1, i + DIGITS, RADIX));
        i += DIGITS - 1;
      }
    }
  }

  private static boolean isSafe(char c) {
    return c < SAFE.length ? SAFE[c] : c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
  }

  private static boolean[] safe() {
    boolean[] safe = new boolean[ASCII];
    Arrays.fill(safe, ' ', ASCII, true);
    for (char c : new char[] {'"', '\\', '<'}) {
      safe[c] = false;
    }
    return safe;
  }
}
