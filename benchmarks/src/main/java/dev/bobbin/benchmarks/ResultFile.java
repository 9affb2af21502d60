package dev.bobbin.benchmarks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** A file of results: JMH's JSON, less what nobody compares, with the machine and the date. */
final class ResultFile {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private ResultFile() {}

  static JsonArray json(Collection<RunResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    out.flush();
    String text = bytes.toString(StandardCharsets.UTF_8);
    JsonArray json = JsonParser.parseString(text).getAsJsonArray();
    json.forEach(result -> strip(result.getAsJsonObject()));
    return json;
  }

  private static void strip(JsonObject result) {
    // A path of the machine.
    result.remove("jvm");
    JsonObject metrics = result.getAsJsonObject("secondaryMetrics");
    List.copyOf(metrics.keySet()).stream()
        .filter(name -> !name.endsWith(ALLOCATED))
        .forEach(metrics::remove);
    metrics.entrySet().forEach(metric -> brief(metric.getValue()));
    brief(result.get("primaryMetric"));
  }

  private static void brief(JsonElement metric) {
    metric.getAsJsonObject().remove("scorePercentiles");
    metric.getAsJsonObject().remove("rawData");
  }

  static void write(Path file, JsonArray results) throws IOException {
    JsonObject root = new JsonObject();
    root.addProperty("machine", processor() + ", " + system());
    root.addProperty("date", LocalDate.now().toString());
    root.add("results", results);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n");
  }

  private static String system() {
    return Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " on "
        + System.getProperty("os.arch");
  }

  private static String processor() throws IOException {
    Path description = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(description)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(description)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
