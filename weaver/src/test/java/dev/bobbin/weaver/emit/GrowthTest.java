package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A body grows with its variables and its suspension points, not with their product. */
class GrowthTest {

  private static String repeat(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String source(String parts) {
    return "import dev.bobbin.*;\nclass Large {\n"
        + "  static String two(Object first, Object second) { return first + \":\" + second; }\n"
        + "  @Generator static Gen<Object> inner(int n) { Gen.yield(n); return Gen.done(); }\n"
        + "  @Generator static Gen<Object> g(int n) {\n"
        + parts
        + "    return Gen.done();\n  }\n}\n";
  }

  private static String ints(int variables, int points) {
    return repeat(variables, i -> "    int v" + i + " = n * " + i + ";\n")
        + repeat(points, i -> "    Gen.yield(v" + i % variables + ");\n")
        + "    Gen.yield("
        + repeat(variables, i -> "v" + i + " + ")
        + "0);\n";
  }

  private static int total(Iterable<byte[]> files) {
    int bytes = 0;
    for (byte[] file : files) {
      bytes += file.length;
    }
    return bytes;
  }

  private static List<Object> run(WovenClasses woven) {
    return new ArrayList<>(GrowthTest.<Gen<Object>>call(woven).toList());
  }

  private static <T> T call(WovenClasses woven) {
    return woven.loadAll().call("Large", "g", 3);
  }

  /** The traversal is made of the same points: here they are resumed one by one. */
  private static List<Object> resumed(WovenClasses woven) {
    Gen<Object> generator = call(woven);
    List<Object> values = new ArrayList<>();
    while (generator.hasNext()) {
      values.add(generator.next());
    }
    return values;
  }

  @Test
  void sixty_variables_by_sixty_points_grow_at_most_fivefold() {
    String source = source(ints(60, 60));
    int compiled = total(Sources.compile(source, "-g").values());
    WovenClasses woven = WovenClasses.of(source, "-g");

    assertThat(total(woven.files().values())).isLessThanOrEqualTo(5 * compiled);
    assertThat(resumed(woven)).hasSize(61).startsWith(0, 3, 6).endsWith(59 * 3, 3 * 59 * 30);
  }

  @Test
  void three_hundred_variables_by_forty_points_can_be_woven() {
    WovenClasses woven = WovenClasses.of(source(ints(300, 40)), "-g");

    assertThat(resumed(woven)).hasSize(41).startsWith(0, 3, 6).endsWith(3 * 299 * 150);
    assertThat(run(woven)).hasSize(41);
  }

  @Test
  void each_point_finds_its_own_variables_and_operand_stack() {
    String parts =
        repeat(
                40,
                i ->
                    "    long w%1$d = n + %1$dL; String s%1$d = \"s\" + n + %1$d;\n".formatted(i)
                        + "    { %1$s x = %2$s; Gen.yield(x); Gen.yield(x + \"\" + w0); }\n"
                            .formatted(i % 2 == 0 ? "int" : "String", i % 2 == 0 ? "n" : "s" + i)
                        + "    Gen.yield(two(s%1$d, Gen.yield(w%1$d)));\n".formatted(i)
                        + (i % 5 == 0 ? "    Gen.yieldFrom(inner(" + i + "));\n" : "")
                        + "    try { Gen.yield(n); } finally { n++; }\n")
            + "    Gen.yield("
            + repeat(40, i -> "w%1$d + s%1$d + ".formatted(i))
            + "n);\n";
    WovenClasses woven = WovenClasses.of(source(parts), "-g");

    List<Object> expected = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int n = 3 + i;
      String text = "s" + n + i;
      Object x = i % 2 == 0 ? (Object) n : text;
      expected.addAll(List.of(x, x + "" + 3L, (long) n + i, text + ":null"));
      if (i % 5 == 0) {
        expected.add(i);
      }
      expected.add(n);
      all.append((long) n + i).append(text);
    }
    expected.add(all + "43");
    assertThat(resumed(woven)).isEqualTo(expected);
  }

  @Test
  void a_small_body_restores_each_point_by_itself() {
    WovenClasses woven = WovenClasses.of(source(ints(10, 10)));
    ClassNode host = new ClassNode();
    new ClassReader(woven.files().get("Large")).accept(host, 0);

    for (MethodNode method : host.methods) {
      assertThat(IntStream.range(0, method.instructions.size()))
          .filteredOn(i -> method.instructions.get(i).getOpcode() == Opcodes.TABLESWITCH)
          .hasSizeLessThanOrEqualTo(1);
    }
  }
}
