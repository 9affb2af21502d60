package dev.bobbin.conformance.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write an expression of some sort.
 *
 * @param text the source, where each {@code #} is a hole, and {@code @} what is assigned to
 * @param holes the sorts that the holes take, from left to right; null where it is what the
 *     generator yields
 */
record Form(String text, List<Sort> holes) {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  /** Reads lines of a sort and a form, in which each hole is the name of its sort in braces. */
  static Map<Sort, List<Form>> table(String lines) {
    Map<Sort, List<Form>> table = new EnumMap<>(Sort.class);
    for (String line : lines.split("\n")) {
      String[] sides = line.trim().split("\\s+", 2);
      table.computeIfAbsent(Sort.valueOf(sides[0]), s -> new ArrayList<>()).add(form(sides[1]));
    }
    return table;
  }

  private static Form form(String text) {
    List<Sort> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      holes.add(hole.group(1).equals("Y") ? null : Sort.valueOf(hole.group(1)));
    }
    return new Form(hole.replaceAll("#"), holes);
  }
}
