package dev.bobbin.conformance.cpython;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code scenarios.json}. */
final class ScenarioFile {

  private ScenarioFile() {}

  static List<CPythonScenario> read() {
    try (InputStream file = ScenarioFile.class.getResourceAsStream("scenarios.json");
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      List<CPythonScenario> scenarios = new ArrayList<>();
      for (JsonElement element : JsonParser.parseReader(text).getAsJsonArray()) {
        scenarios.add(scenario((Map<?, ?>) value(element)));
      }
      return scenarios;
    } catch (IOException e) {
      throw new AssertionError("scenarios.json", e);
    }
  }

  private static CPythonScenario scenario(Map<?, ?> object) {
    List<Step> steps = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (Object recorded : (List<?>) object.get("expected")) {
      Map<?, ?> step = (Map<?, ?>) recorded;
      steps.add(Step.of((List<?>) step.get("step")));
      expected.add(trace((List<?>) step.get("log"), (Map<?, ?>) step.get("out")));
    }
    return new CPythonScenario(
        (String) object.get("id"),
        (String) object.get("group"),
        (String) object.get("title"),
        steps,
        expected);
  }

  private static List<String> trace(List<?> log, Map<?, ?> outcome) {
    List<String> lines = new ArrayList<>();
    log.forEach(line -> lines.add("| " + line));
    lines.add(Outcome.of(outcome));
    return lines;
  }

  private static Object value(JsonElement element) {
    if (element.isJsonNull()) {
      return null;
    }
    if (element.isJsonArray()) {
      return list(element.getAsJsonArray());
    }
    return element.isJsonObject()
        ? object(element.getAsJsonObject())
        : scalar(element.getAsJsonPrimitive());
  }

  private static List<Object> list(JsonArray array) {
    List<Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }

  /** {@code {"show": text}} is a value that JSON cannot hold. */
  private static Object object(JsonObject object) {
    if (object.has("show")) {
      return new StringBuilder(object.get("show").getAsString());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    object.entrySet().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static Object scalar(JsonPrimitive scalar) {
    if (scalar.isBoolean()) {
      return scalar.getAsBoolean();
    }
    if (scalar.isString()) {
      return scalar.getAsString();
    }
    long number = scalar.getAsLong();
    return number == (int) number ? (Object) (int) number : (Object) number;
  }
}
