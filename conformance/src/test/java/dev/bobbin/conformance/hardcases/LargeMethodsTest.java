package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.conformance.reference.MemoryClasses;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard cases 10 and 20: methods near the limits of the class file format. */
@Tag("weaves-itself")
final class LargeMethodsTest {

  @TempDir Path folder;

  private List<Object> run(String parameters, String body, Object... arguments)
      throws ReflectiveOperationException {
    String source =
        """
        import dev.bobbin.Gen;
        import dev.bobbin.Generator;
        public class Large {
          @Generator
          public static Gen<Object> run(%s) {
            %s
            return Gen.done();
          }
        }
        """
            .formatted(parameters, body);
    Map<String, byte[]> compiled =
        Compilation.javac(17, "-g").compile(Map.of("Large", source), folder);
    Class<?> large = MemoryClasses.woven(compiled).loadAll().load("Large");
    Method factory =
        Arrays.stream(large.getMethods())
            .filter(method -> method.getReturnType() == Gen.class)
            .findFirst()
            .orElseThrow();
    return new ArrayList<>(((Gen<?>) factory.invoke(null, arguments)).toList());
  }

  private static String repeat(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  @Test
  void a_thousand_suspension_points() throws Exception {
    String body = "String s = \"s\"; long n = 7;\n" + repeat(1000, i -> "Gen.yield(" + i + ");\n");

    List<Object> values = run("", body + "Gen.yield(s + n);");

    assertThat(values).hasSize(1001).startsWith(0, 1, 2).endsWith(998, 999, "s7");
  }

  @Test
  void two_hundred_and_fifty_five_parameters() throws Exception {
    String parameters = repeat(255, i -> (i == 0 ? "" : ", ") + "int p" + i);
    Object[] arguments = IntStream.range(0, 255).boxed().toArray();

    List<Object> values =
        run(
            parameters,
            "Gen.yield(p0++); Gen.yield(p254--); Gen.yield("
                + repeat(255, i -> "p" + i + " + ")
                + "0);",
            arguments);

    assertThat(values).containsExactly(0, 254, 254 * 255 / 2);
  }

  @Test
  void parameters_that_take_two_slots() throws Exception {
    String parameters = repeat(127, i -> (i == 0 ? "" : ", ") + "double p" + i) + ", int last";
    Object[] arguments =
        IntStream.rangeClosed(0, 127).mapToObj(i -> i < 127 ? (Object) (i + 0.5) : i).toArray();

    List<Object> values = run(parameters, "Gen.yield(p0 + p126); Gen.yield(last);", arguments);

    assertThat(values).isEqualTo(List.of(127.0, 127));
  }

  @Test
  void wide_instructions_for_locals_beyond_two_hundred_and_fifty_five() throws Exception {
    String body =
        repeat(300, i -> "int v" + i + " = " + i + "; long w" + i + " = " + i + "L;\n")
            + "Gen.yield(v299++); v299 += 1000; Gen.yield(v299 + w299);\n"
            + "for (int i = 0; i < 2; i++) { v298++; Gen.yield(v298 + i); }\n"
            + "Gen.yield("
            + repeat(300, i -> "v" + i + " + w" + i + " + ")
            + "0L);";

    List<Object> values = run("", body);

    assertThat(values).isEqualTo(List.of(299, 1599L, 299, 301, 2L * 299 * 150 + 1001 + 2));
  }

  @Test
  void jumps_over_more_than_thirty_two_kilobytes() throws Exception {
    String body =
        "int x = 1;\nfor (int i = 0; i < 3; i++) {\nGen.yield(i);\n"
            + repeat(5000, i -> "x = x * 31 + i;\n")
            + "if (i == 1) continue;\nGen.yield(x != 0);\n}";

    List<Object> values = run("", body);

    assertThat(values).isEqualTo(List.of(0, true, 1, 2, true));
  }
}
