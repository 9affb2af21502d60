package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines to tuples, tuples to maps, and fields of maps to what they stand for. */
public final class FieldMapping {
  private static final Pattern LINE =
      Pattern.compile("(\\S+) \\S+ \\S+ \\[.*?\\] \"\\S+ (\\S+) \\S+\" (\\S+) (\\S+)");
  private static final List<String> NAMES = List.of("host", "request", "status", "bytes");

  private FieldMapping() {}

  // snippet: stages
  @Generator
  static Gen<List<String>> tuples(Pattern format, Iterable<String> lines) {
    for (String line : lines) {
      Matcher match = format.matcher(line);
      if (match.lookingAt()) {
        List<String> tuple = new ArrayList<>();
        for (int group = 1; group <= match.groupCount(); group++) {
          tuple.add(match.group(group));
        }
        Gen.yield(tuple);
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<Map<String, Object>> maps(List<String> names, Iterable<List<String>> tuples) {
    for (List<String> tuple : tuples) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        map.put(names.get(i), tuple.get(i));
      }
      Gen.yield(map);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Map<String, Object>> fieldMap(
      String name, Function<Object, Object> function, Iterable<Map<String, Object>> maps) {
    for (Map<String, Object> map : maps) {
      map.computeIfPresent(name, (key, value) -> function.apply(value));
      Gen.yield(map);
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints the first entries of a log, and what their bytes add up to. */
  public static void run(List<String> lines) {
    var entries = maps(NAMES, tuples(LINE, lines));
    entries = fieldMap("status", text -> Integer.valueOf((String) text), entries);
    entries =
        fieldMap("bytes", text -> text.equals("-") ? 0L : Long.valueOf((String) text), entries);
    int left = 4;
    long bytes = 0;
    for (Map<String, Object> entry : entries) {
      System.out.println(entry);
      bytes += (Long) entry.get("bytes");
      if (--left == 0) {
        break;
      }
    }
    System.out.println("Together: " + bytes + " bytes");
  }
  // end
}
