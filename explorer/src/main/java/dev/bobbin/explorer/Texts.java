package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a recording, each once, by index. */
final class Texts {
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  /** Returns the index of a text; -1 for null. */
  int indexOf(String text) {
    if (text == null) {
      return Event.NONE;
    }
    Integer known = indexes.putIfAbsent(text, all.size());
    if (known != null) {
      return known;
    }
    all.add(text);
    return all.size() - 1;
  }

  List<String> all() {
    return all;
  }
}
