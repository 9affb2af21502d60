package dev.bobbin.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a frame knows about its source, read from the string that weaving put into its class.
 *
 * <p>{@code Host;count;3,5;n[I[0[0-1/Host.java} has, between semicolons, the binary name of the
 * host, the method's name, the line of each state (0: unknown), and each variable: its name, the
 * first letter of its descriptor, the field as an index for {@link GeneratorFrame#spilled} (-1: it
 * is null), and the states in which it is live, as ranges: {@code 0-2,5-5}. Behind the first slash
 * is the source file, if it is known. No name of a class, method or variable has one of these
 * separators (JVMS 4.2.2); any other letter may be in it, a line feed or a colon too.
 */
final class FrameMetadata {
  private static final int FIRST_VARIABLE = 3;

  private final String[] parts;
  private final String file;

  private FrameMetadata(String text) {
    int slash = text.indexOf('/');
    this.parts = (slash < 0 ? text : text.substring(0, slash)).split(";", -1);
    this.file = slash < 0 ? null : text.substring(slash + 1);
  }

  static FrameMetadata of(FrameState frame) {
    return new FrameMetadata(frame.metadata());
  }

  /** Returns the simple name of the host and the name of the method, {@code Host.count}. */
  String name() {
    return parts[0].substring(parts[0].lastIndexOf('.') + 1) + "." + parts[1];
  }

  StackTraceElement position(int state) {
    int line = Integer.parseInt(parts[2].split(",")[state]);
    return new StackTraceElement(parts[0], parts[1], file, line == 0 ? -1 : line);
  }

  Map<String, Object> locals(FrameState frame) {
    Map<String, Object> locals = new LinkedHashMap<>();
    for (int i = FIRST_VARIABLE; i < parts.length; i++) {
      // The type of an array is a bracket, too.
      int type = parts[i].indexOf('[') + 1;
      String[] fieldAndStates = parts[i].substring(type + 2).split("\\[");
      if (isLive(fieldAndStates[1], frame.point())) {
        Object spilled = frame.spilled(Integer.parseInt(fieldAndStates[0]));
        locals.put(parts[i].substring(0, type - 1), typed(parts[i].charAt(type), spilled));
      }
    }
    return Collections.unmodifiableMap(locals);
  }

  private static boolean isLive(String ranges, int state) {
    for (String range : ranges.split(",")) {
      int dash = range.indexOf('-');
      if (Integer.parseInt(range.substring(0, dash)) <= state
          && state <= Integer.parseInt(range.substring(dash + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The verifier knows only int: the variable's own type decides what is shown. */
  private static Object typed(char type, Object spilled) {
    switch (type) {
      case 'Z':
        return (Integer) spilled != 0;
      case 'B':
        return ((Integer) spilled).byteValue();
      case 'C':
        return (char) ((Integer) spilled).intValue();
      case 'S':
        return ((Integer) spilled).shortValue();
      default:
        return spilled;
    }
  }
}
