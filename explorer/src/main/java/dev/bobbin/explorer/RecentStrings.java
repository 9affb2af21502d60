package dev.bobbin.explorer;

/**
 * The texts of strings that a thread has handed over a short time ago: one goes through several
 * generators, and cannot have changed.
 */
final class RecentStrings {
  private static final int COUNT = 4;

  /** Longer ones would be kept alive to no purpose. */
  private static final int LONGEST = 1 << 12;

  private final String[] strings = new String[COUNT];
  private final String[] texts = new String[COUNT];
  private int next;

  void keep(String string, String text) {
    if (string.length() <= LONGEST) {
      strings[next] = string;
      texts[next] = text;
      next = (next + 1) % COUNT;
    }
  }

  /** Returns the text of the same string, or null. */
  String textOf(Object string) {
    for (int i = 0; i < COUNT; i++) {
      if (strings[i] == string) {
        return texts[i];
      }
    }
    return null;
  }
}
