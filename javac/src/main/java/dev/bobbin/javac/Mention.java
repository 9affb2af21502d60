package dev.bobbin.javac;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.nio.CharBuffer;

/**
 * Whether a source mentions Bobbin at all.
 *
 * <p>Who uses a marker imports it, lives in its package or writes its full name: the text has the
 * word in it, or an escape that may hide it, or else imports a module. To look at the text costs a
 * tenth of walking the tree.
 */
final class Mention {
  private static final String WORD = "bobbin";
  private static final String ESCAPE = "\\u";

  private Mention() {}

  static boolean isIn(CompilationUnitTree unit) {
    return isInText(unit) || ModuleImports.areIn(unit);
  }

  private static boolean isInText(CompilationUnitTree unit) {
    try {
      CharSequence text = unit.getSourceFile().getCharContent(true);
      return text instanceof CharBuffer buffer && buffer.hasArray()
          ? isIn(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
          : isIn(text.toString().toCharArray(), 0, text.length());
    } catch (IOException | RuntimeException unreadable) {
      return true;
    }
  }

  /** Searches once, and where the text is: it is done for each source. */
  static boolean isIn(char[] chars, int from, int length) {
    int end = from + length;
    for (int i = from; i < end; i++) {
      boolean found =
          switch (chars[i]) {
            case 'b' -> isAt(i, WORD, chars, end);
            case '\\' -> isAt(i, ESCAPE, chars, end);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(int at, String sought, char[] chars, int end) {
    return at + sought.length() <= end
        && sought.contentEquals(CharBuffer.wrap(chars, at, sought.length()));
  }
}
