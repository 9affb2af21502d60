package dev.bobbin.javac;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;

/**
 * Whether a source mentions Bobbin at all.
 *
 * <p>Who uses a marker imports it, lives in its package or writes its full name: the text has the
 * word in it, or an escape that may hide it. To look at the text costs a tenth of walking the tree.
 */
final class Mention {
  private static final String WORD = "bobbin";
  private static final String ESCAPE = "\\u";

  private Mention() {}

  static boolean isIn(CompilationUnitTree unit) {
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      return text.contains(WORD) || text.contains(ESCAPE);
    } catch (IOException | RuntimeException unreadable) {
      return true;
    }
  }
}
