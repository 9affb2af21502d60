package dev.bobbin.weaver.check;

/** Sources of classes that hold the given members. */
final class Hosts {
  private Hosts() {}

  /** Returns the source of a class {@code Host}. */
  static String host(String members) {
    return """
    import dev.bobbin.*;
    import java.io.*;
    import java.util.*;
    import java.util.function.*;
    import java.util.stream.*;

    class Host {
    %s}
    """
        .formatted(members);
  }

  /**
   * Returns the source of a class with a generator for each row.
   *
   * @param generator its source, with places for its type and name and for what it does
   * @param rows the type and what it does, with a bar between them
   */
  static String of(String generator, String rows, String otherMembers) {
    StringBuilder members = new StringBuilder(otherMembers);
    int index = 0;
    for (String row : rows.lines().toList()) {
      String[] cells = row.trim().split("\\s*\\| ", 2);
      members.append(generator.formatted(cells[0] + " g" + index++, cells[1]));
    }
    return host(members.toString());
  }
}
