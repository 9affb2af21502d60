package dev.bobbin.testing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who uses whom. */
public final class Uses {

  private Uses() {}

  /**
   * Returns the same without what others imply: where a uses b and b uses c, that a uses c is left
   * out.
   *
   * @param uses without cycles, by user; every user and every used one is a key
   */
  public static Map<String, Set<String>> reduced(Map<String, Set<String>> uses) {
    Map<String, Set<String>> reduced = new TreeMap<>();
    uses.forEach(
        (user, useds) -> {
          Set<String> implied = new TreeSet<>();
          useds.forEach(used -> addReached(used, uses, implied));
          Set<String> direct = new TreeSet<>(useds);
          direct.removeAll(implied);
          reduced.put(user, direct);
        });
    return reduced;
  }

  /**
   * Returns those that use each other, directly or by others, one set for each circle.
   *
   * @param uses by user; every used one is a key
   */
  public static Collection<Set<String>> circles(Map<String, Set<String>> uses) {
    Map<String, Set<String>> reached = new TreeMap<>();
    uses.keySet()
        .forEach(
            user -> addReached(user, uses, reached.computeIfAbsent(user, key -> new TreeSet<>())));
    Set<Set<String>> circles = new LinkedHashSet<>();
    reached.forEach(
        (user, those) -> {
          Set<String> circle = new TreeSet<>(those);
          circle.removeIf(other -> !reached.get(other).contains(user));
          if (!circle.isEmpty()) {
            circles.add(circle);
          }
        });
    return circles;
  }

  private static void addReached(String from, Map<String, Set<String>> uses, Set<String> reached) {
    for (String used : uses.get(from)) {
      if (reached.add(used)) {
        addReached(used, uses, reached);
      }
    }
  }
}
