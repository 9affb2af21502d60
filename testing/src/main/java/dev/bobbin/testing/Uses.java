package dev.bobbin.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who uses whom, without cycles. */
public final class Uses {

  private Uses() {}

  /**
   * Returns the same without what others imply: where a uses b and b uses c, that a uses c is left
   * out.
   *
   * @param uses by user; every user and every used one is a key
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

  private static void addReached(String from, Map<String, Set<String>> uses, Set<String> reached) {
    for (String used : uses.get(from)) {
      if (reached.add(used)) {
        addReached(used, uses, reached);
      }
    }
  }
}
