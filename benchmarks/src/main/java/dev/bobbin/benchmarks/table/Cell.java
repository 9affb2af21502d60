package dev.bobbin.benchmarks.table;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * What one implementation of a workload took.
 *
 * @param workload the workload's name, with its parameter
 * @param implementation the name of the implementation
 * @param nanoseconds the time for an element
 * @param bytes what was allocated for an element
 */
record Cell(String workload, String implementation, double nanoseconds, double bytes) {

  /** Less is the share of what an invocation allocates once, or noise. */
  private static final double NOTHING = 0.1;

  static Cell of(JsonObject result) {
    String[] names = result.get("benchmark").getAsString().split("\\.");
    StringBuilder workload = new StringBuilder(names[names.length - 2]);
    if (result.has("params")) {
      for (Map.Entry<String, JsonElement> param : result.getAsJsonObject("params").entrySet()) {
        workload.append(' ').append(param.getKey()).append('=');
        workload.append(param.getValue().getAsString());
      }
    }
    double nanoseconds = score(result.getAsJsonObject("primaryMetric"));
    double bytes = 0;
    JsonObject metrics = result.getAsJsonObject("secondaryMetrics");
    for (Map.Entry<String, JsonElement> metric : metrics.entrySet()) {
      bytes = score(metric.getValue().getAsJsonObject());
    }
    return new Cell(workload.toString(), names[names.length - 1], nanoseconds, bytes);
  }

  private static double score(JsonObject metric) {
    return metric.get("score").getAsDouble();
  }

  boolean allocates() {
    return bytes >= NOTHING;
  }

  /** Returns the time, and the bytes if there are any. */
  String text() {
    String time = number(nanoseconds);
    return allocates() ? time + " / " + number(bytes) + " B" : time;
  }

  /** Returns a number with three digits that say something. */
  static String number(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
