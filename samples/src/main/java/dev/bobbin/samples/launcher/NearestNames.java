package dev.bobbin.samples.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names that somebody may have meant. */
public final class NearestNames {
  private static final int MOST = 3;

  private final Collection<String> names;

  NearestNames(Collection<String> names) {
    this.names = names;
  }

  /** Returns those that contain what was typed, or differ from it by a typing error, best first. */
  List<String> to(String typed) {
    int tolerance = 1 + typed.length() / 4;
    return names.stream()
        .filter(name -> name.contains(typed) || distance(name, typed) <= tolerance)
        .sorted(Comparator.comparingInt(name -> distance(name, typed)))
        .limit(MOST)
        .toList();
  }

  /** Returns how many characters are to be inserted, removed or replaced (Levenshtein). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
