package dev.bobbin.explorer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the body of a frame is in the source, and its variables: read from the string that weaving
 * has put into the frame class.
 *
 * <p>{@code Host;count;3,5;n[I[0[0-1/Host.java} has, between semicolons, the binary name of the
 * host, the method's name, the line of each state, and each variable: its name, the first letter of
 * its descriptor, its spill field (-1: it is null), and the states in which it is live. Behind the
 * slash is the source file, if it is known.
 */
final class FrameSource {
  private static final int FIRST_VARIABLE = 3;

  private final String host;
  private final String method;
  private final String file;
  private final int[] lines;
  private final Variable[] variables;

  /**
   * A variable of the body; those in other scopes that have its name are taken for the same.
   *
   * @param spilled for each state where its value is; null where it is not live
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Variable(Text name, Spilled[] spilled) {}

  /**
   * Where a variable's value is.
   *
   * @param type the first letter of its descriptor
   * @param field the index of its spill field
   */
  record Spilled(char type, int field) {
    Object value(Fact fact) {
      return Variables.typed(type, fact.spilled(field));
    }
  }

  private FrameSource(String[] parts, String file) {
    this.host = parts[0];
    this.method = parts[1];
    this.file = file;
    String[] lines = parts[2].split(",");
    this.lines = new int[lines.length];
    for (int state = 0; state < lines.length; state++) {
      this.lines[state] = Integer.parseInt(lines[state]);
    }
    this.variables = variables(parts, lines.length);
  }

  private static Variable[] variables(String[] parts, int states) {
    Map<String, Spilled[]> byName = new LinkedHashMap<>();
    for (int i = FIRST_VARIABLE; i < parts.length; i++) {
      read(parts[i], states, byName);
    }
    Variable[] variables = new Variable[byName.size()];
    int next = 0;
    for (Map.Entry<String, Spilled[]> each : byName.entrySet()) {
      variables[next++] = new Variable(new Text(each.getKey()), each.getValue());
    }
    return variables;
  }

  /** Reads the string of a frame class. */
  static FrameSource parse(String metadata) {
    int slash = metadata.indexOf('/');
    String file = slash < 0 ? null : metadata.substring(slash + 1);
    String rest = slash < 0 ? metadata : metadata.substring(0, slash);
    try {
      return new FrameSource(rest.split(";", -1), file);
    } catch (IndexOutOfBoundsException | NumberFormatException unknown) {
      throw new IllegalArgumentException("frame of another version: " + metadata, unknown);
    }
  }

  private static void read(String text, int states, Map<String, Spilled[]> byName) {
    // The type of an array is a bracket, too.
    int type = text.indexOf('[') + 1;
    String[] fieldAndStates = text.substring(type + 2).split("\\[");
    Spilled spilled = new Spilled(text.charAt(type), Integer.parseInt(fieldAndStates[0]));
    String name = text.substring(0, type - 1);
    Spilled[] places = byName.get(name);
    if (places == null) {
      places = new Spilled[states];
      byName.put(name, places);
    }
    for (String range : fieldAndStates[1].split(",")) {
      int dash = range.indexOf('-');
      int last = Integer.parseInt(range.substring(dash + 1));
      for (int state = Integer.parseInt(range.substring(0, dash)); state <= last; state++) {
        places[state] = spilled;
      }
    }
  }

  String host() {
    return host;
  }

  /** Returns the method's name; that of a lambda is the name of the method that has it. */
  String name() {
    String[] parts = method.split("\\$");
    return parts.length == 3 && parts[0].equals("lambda") ? "lambda in " + parts[1] : method;
  }

  String method() {
    return method;
  }

  /** Returns the source file with the folder of its package, or null. */
  String file() {
    int dot = host.lastIndexOf('.');
    return file == null || dot < 0 ? file : host.substring(0, dot + 1).replace('.', '/') + file;
  }

  /** Returns file and line of a suspension point. */
  String place(int state) {
    return file + ":" + lines[state];
  }

  int line(int state) {
    return lines[state];
  }

  Variable[] variables() {
    return variables;
  }
}
