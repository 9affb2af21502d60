package dev.bobbin.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a frame knows about its source, read from the string that weaving put into its class.
 *
 * <p>The lines of that string are: the binary name of the host, the method's name, the source file
 * or nothing, the line of each state separated by commas (0: unknown), and then one line for each
 * variable: {@code name:type:field:states}. The type is the first letter of its descriptor, the
 * field an index for {@link GeneratorFrame#spilled}, the states are those in which it is live, as
 * ranges: {@code 0-2,5-5}.
 */
final class FrameMetadata {
  private final String[] lines;

  private FrameMetadata(String text) {
    this.lines = text.split("\n", -1);
  }

  static FrameMetadata of(GeneratorFrame frame) {
    return new FrameMetadata(frame.metadata());
  }

  /** Returns the simple name of the host and the name of the method, {@code Host.count}. */
  String name() {
    return lines[0].substring(lines[0].lastIndexOf('.') + 1) + "." + lines[1];
  }

  StackTraceElement position(int state) {
    String file = lines[2].isEmpty() ? null : lines[2];
    int line = Integer.parseInt(lines[3].split(",")[state]);
    return new StackTraceElement(lines[0], lines[1], file, line == 0 ? -1 : line);
  }

  Map<String, Object> locals(GeneratorFrame frame) {
    Map<String, Object> locals = new LinkedHashMap<>();
    for (int i = 4; i < lines.length; i++) {
      String[] variable = lines[i].split(":");
      if (isLive(variable[3], frame.point())) {
        Object spilled = frame.spilled(Integer.parseInt(variable[2]));
        locals.put(variable[0], typed(variable[1].charAt(0), spilled));
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

  /** Returns where each frame is suspended, from the given one upward, at most {@code limit}. */
  static List<StackTraceElement> positions(GeneratorFrame from, int limit) {
    List<StackTraceElement> positions = new ArrayList<>();
    for (GeneratorFrame f = from; f != null && positions.size() < limit; f = f.parent) {
      positions.add(f.position());
    }
    return positions;
  }
}
