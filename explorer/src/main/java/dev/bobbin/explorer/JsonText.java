package dev.bobbin.explorer;

import java.io.IOException;

/** Writes texts as JSON that may stand in a script element of a page. */
final class JsonText {

  private JsonText() {}

  /** Writes a text in quotes; what would end a script, a line or a valid text is escaped. */
  static void write(String text, Appendable out) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (isSafe(c)) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    out.append('"');
  }

  private static boolean isSafe(char c) {
    return c >= ' ' && c != '<' && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
  }
}
