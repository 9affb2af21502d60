package dev.bobbin.samples.module3;

import static dev.bobbin.itertools.Itertools.filterFalse;

import dev.bobbin.Gen;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Average bytes for each endpoint of an access log, in a pipeline that reads a line at a time. */
public final class LogStatistics {

  private LogStatistics() {}

  // snippet: pipeline
  static Gen<String[]> fields(Iterable<String> lines) {
    return Gen.of(
        () -> {
          for (String line : lines) {
            Gen.yield(line.split(" "));
          }
          return Gen.done();
        });
  }

  static Gen<Request> requests(Gen<String[]> fields) {
    return Gen.of(
        () -> {
          for (String[] field : fields) {
            String bytes = field[9].equals("-") ? "0" : field[9];
            Gen.yield(new Request(field[5].substring(1), field[6], Long.parseLong(bytes)));
          }
          return Gen.done();
        });
  }

  // end

  // snippet: averages
  static Map<String, Average> averages(Gen<Request> requests) {
    Map<String, Average> averages = new TreeMap<>();
    for (Request request : requests) {
      averages.computeIfAbsent(request.endpoint(), name -> new Average()).add(request.bytes());
    }
    return averages;
  }

  // end

  /** Prints the endpoint with the greatest average, for some verbs and for all. */
  public static void run(List<String> lines) {
    show("GET", averages(lines, request -> !request.verb().equals("GET")));
    show("POST", averages(lines, request -> !request.verb().equals("POST")));
    show("all verbs", averages(lines, request -> false));
  }

  // snippet: wanted
  static Map<String, Average> averages(List<String> lines, Predicate<Request> unwanted) {
    return averages(filterFalse(unwanted, requests(fields(lines))));
  }

  // end

  private static void show(String name, Map<String, Average> averages) {
    if (averages.isEmpty()) {
      System.out.println(name + ": no endpoints");
      return;
    }
    var greatest = Collections.max(averages.entrySet(), Entry.comparingByValue(Average.BY_VALUE));
    System.out.printf(
        Locale.ROOT,
        "%s: endpoints %d, largest %s with %.1f bytes on average%n",
        name,
        averages.size(),
        greatest.getKey(),
        greatest.getValue().value());
  }
}
