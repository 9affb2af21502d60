package dev.bobbin.benchmarks.table;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of results.
 *
 * @param machine the processor and the system
 * @param date when it was measured
 * @param java the JVM
 * @param flags its options
 * @param runs how often and how long it was measured
 * @param workloads the cells by workload and implementation, in order
 */
record Results(
    String machine,
    String date,
    String java,
    String flags,
    Set<String> runs,
    Map<String, Map<String, Cell>> workloads) {

  static Results read(Path file) throws IOException {
    JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    Map<String, Map<String, Cell>> workloads = new LinkedHashMap<>();
    Set<String> javas = new LinkedHashSet<>();
    Set<String> flags = new LinkedHashSet<>();
    Set<String> runs = new LinkedHashSet<>();
    for (JsonElement element : root.getAsJsonArray("results")) {
      JsonObject result = element.getAsJsonObject();
      Cell cell = Cell.of(result);
      workloads
          .computeIfAbsent(cell.workload(), unused -> new LinkedHashMap<>())
          .put(cell.implementation(), cell);
      javas.add(text(result, "vmName") + " " + text(result, "vmVersion"));
      flags.add(flags(result));
      runs.add(run(result));
    }
    return new Results(
        text(root, "machine"),
        text(root, "date"),
        String.join("; ", javas),
        String.join("; ", flags),
        runs,
        workloads);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static String flags(JsonObject result) {
    List<String> flags = new ArrayList<>();
    result.getAsJsonArray("jvmArgs").forEach(flag -> flags.add(flag.getAsString()));
    return String.join(" ", flags);
  }

  private static String run(JsonObject result) {
    String forks = text(result, "forks") + " forks of ";
    if (text(result, "mode").equals("ss")) {
      return forks + "one invocation";
    }
    return forks
        + (text(result, "measurementIterations") + " x " + text(result, "measurementTime"))
        + (" after " + text(result, "warmupIterations") + " x " + text(result, "warmupTime"));
  }

  /** Returns a cell, or null. */
  Cell cell(String workload, String implementation) {
    return workloads.getOrDefault(workload, Map.of()).get(implementation);
  }
}
