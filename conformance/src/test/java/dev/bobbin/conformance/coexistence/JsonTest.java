package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSerializer;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libraries for JSON make of a generator: the array of its values. */
class JsonTest {
  private final com.fasterxml.jackson.databind.ObjectMapper jackson2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private final tools.jackson.databind.ObjectMapper jackson3 =
      new tools.jackson.databind.ObjectMapper();

  record Page(Gen<Integer> items) {}

  @Generator
  private static Gen<Integer> numbers() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Generator
  private static Gen<Object> boxed(String unused) {
    Object last = 2;
    Gen.yield(Integer.valueOf(1));
    Gen.yield(last);
    return Gen.done();
  }

  @Generator
  private Gen<Integer> ofAnInstance() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Generator
  private static Gen<Integer> delegating() {
    Gen.yieldFrom(numbers());
    return Gen.done();
  }

  @Generator
  private static Iterator<Integer> iterator() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Generator
  private static Iterable<Integer> iterable() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  static Stream<Supplier<Object>> generators() {
    return Stream.of(
        JsonTest::numbers,
        () -> boxed("x"),
        () -> new JsonTest().ofAnInstance(),
        JsonTest::delegating,
        JsonTest::iterator,
        JsonTest::iterable,
        () ->
            Gen.<Integer>of(
                () -> {
                  Gen.yield(1);
                  Gen.yield(2);
                  return Gen.done();
                }));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void jackson_writes_the_values(Supplier<Object> generator) throws Exception {
    assertThat(jackson2.writeValueAsString(generator.get())).isEqualTo("[1,2]");
    assertThat(jackson3.writeValueAsString(generator.get())).isEqualTo("[1,2]");
  }

  @ParameterizedTest
  @MethodSource("generators")
  void jackson_writes_what_is_left_of_a_generator_that_runs(Supplier<Object> generator)
      throws Exception {
    assertThat(jackson2.writeValueAsString(begun(generator.get()))).isEqualTo("[2]");
    assertThat(jackson3.writeValueAsString(begun(generator.get()))).isEqualTo("[2]");
  }

  private static Iterator<?> begun(Object generator) {
    Iterator<?> iterator =
        generator instanceof Iterator<?> it ? it : ((Iterable<?>) generator).iterator();
    iterator.next();
    return iterator;
  }

  @Test
  void jackson_writes_a_generator_within_another_object() throws Exception {
    String page = "{\"items\":[1,2]}";

    assertThat(jackson2.writeValueAsString(new Page(numbers()))).isEqualTo(page);
    assertThat(jackson3.writeValueAsString(new Page(numbers()))).isEqualTo(page);
    assertThat(jackson2.writeValueAsString(Map.of("items", numbers()))).isEqualTo(page);
    assertThat(jackson3.writeValueAsString(Map.of("items", numbers()))).isEqualTo(page);
  }

  @Test
  void gson_writes_the_values_by_the_adapter_that_the_guide_shows() {
    Gson gson =
        new GsonBuilder()
            .registerTypeHierarchyAdapter(
                Gen.class,
                (JsonSerializer<Gen<?>>) (gen, type, json) -> json.serialize(gen.toList()))
            .create();

    assertThat(gson.toJson(numbers())).isEqualTo("[1,2]");
    assertThat(gson.toJson(delegating())).isEqualTo("[1,2]");
    assertThat(gson.toJson(List.of(numbers()))).isEqualTo("[[1,2]]");
  }
}
