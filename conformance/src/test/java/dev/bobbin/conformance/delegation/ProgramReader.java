package dev.bobbin.conformance.delegation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bobbin.conformance.delegation.Instruction.Target;
import dev.bobbin.conformance.delegation.Operation.Verb;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads programs from JSON. */
final class ProgramReader {

  private ProgramReader() {}

  /** Returns the programs of the data file. */
  static List<RecordedProgram> recorded() {
    try (Reader reader =
        new InputStreamReader(
            ProgramReader.class.getResourceAsStream("delegation.json"), StandardCharsets.UTF_8)) {
      return list(JsonParser.parseReader(reader), e -> recorded(e.getAsJsonObject()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link Program#toString()} wrote. */
  static Program program(String json) {
    return program(JsonParser.parseString(json).getAsJsonObject());
  }

  private static RecordedProgram recorded(JsonObject json) {
    return new RecordedProgram(
        json.get("name").getAsString(),
        program(json),
        list(json.get("trace"), ProgramReader::text));
  }

  private static Program program(JsonObject json) {
    return new Program(
        list(json.get("gens"), ProgramReader::code),
        list(json.get("driver"), ProgramReader::operation));
  }

  private static List<Instruction> code(JsonElement json) {
    return list(json, element -> instruction(element.getAsJsonArray()));
  }

  private static Instruction instruction(JsonArray json) {
    String name = json.get(0).getAsString();
    return switch (name) {
      case "yield", "ask" -> new Instruction.Yield(text(json.get(1)), name.equals("ask"));
      case "call", "bare" -> new Instruction.Perform(operation(json.get(1)), name.equals("bare"));
      case "raise" -> new Instruction.Raise(kind(json.get(1)), text(json.get(2)));
      case "reraise" -> new Instruction.Reraise();
      case "return" -> new Instruction.Return(text(json.get(1)));
      case "log" -> new Instruction.Log(text(json.get(1)));
      case "loop" -> new Instruction.Loop(json.get(1).getAsInt(), code(json.get(2)));
      case "try" -> tryInstruction(json);
      default ->
          new Instruction.Delegate(
              Target.valueOf(name.toUpperCase(Locale.ROOT)), json.get(1).getAsInt());
    };
  }

  private static Instruction tryInstruction(JsonArray json) {
    return new Instruction.Try(
        code(json.get(1)),
        list(json.get(2), ProgramReader::text),
        code(json.get(3)),
        code(json.get(4)));
  }

  private static Operation operation(JsonElement json) {
    JsonArray array = json.getAsJsonArray();
    Verb verb = Verb.valueOf(array.get(0).getAsString().toUpperCase(Locale.ROOT));
    int number = array.get(1).getAsInt();
    return switch (verb) {
      case SEND -> new Operation(verb, number, text(array.get(2)), null);
      case THROW -> new Operation(verb, number, text(array.get(3)), kind(array.get(2)));
      default -> Operation.of(verb, number);
    };
  }

  private static Kind kind(JsonElement json) {
    return Kind.named(json.getAsString());
  }

  private static String text(JsonElement json) {
    return json.isJsonNull() ? null : json.getAsString();
  }

  /** Returns null for null. */
  private static <T> List<T> list(JsonElement json, Function<JsonElement, T> element) {
    return json.isJsonNull()
        ? null
        : StreamSupport.stream(json.getAsJsonArray().spliterator(), false).map(element).toList();
  }
}
