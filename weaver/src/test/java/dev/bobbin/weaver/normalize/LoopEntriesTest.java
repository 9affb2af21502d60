package dev.bobbin.weaver.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.LoopFinder;
import dev.bobbin.weaver.internal.normalize.LoopEntryNormalizer;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Resuming a body does not give a loop a second entry, while the body stays small. */
class LoopEntriesTest {
  private static final String HOST =
      """
      import dev.bobbin.*;
      class Host {
        static Gen<Object> make() { return g(9); }
        @Generator static Gen<Object> g(int n) {
          %s
          return Gen.done();
        }
      }
      """;

  /** The same code, with a list for the generator. */
  private static final String PLAIN =
      """
      import java.util.*;
      class Plain {
        static List<Object> collect() { List<Object> out = new ArrayList<>(); g(9, out); return out; }
        static Object g(int n, List<Object> out) {
          %s
          return null;
        }
      }
      """;

  private static boolean hasLoopWithTwoEntries(WovenClasses woven) {
    ClassNode host = new ClassNode();
    new ClassReader(woven.files().get("Host")).accept(host, 0);
    MethodNode body =
        host.methods.stream().filter(m -> m.desc.startsWith("(LHost$g$Gen;")).findFirst().get();
    return new LoopFinder(new ControlFlowGraph(body), new BitSet()).withSecondEntry() != null;
  }

  private static void check(String code) {
    WovenClasses woven = WovenClasses.of(HOST.formatted(code), "-g");
    WovenClasses plain = WovenClasses.of(PLAIN.formatted(code.replace("Gen.yield", "out.add")));

    List<Object> values = new ArrayList<>(woven.<Gen<Object>>call("Host", "make").toList());

    assertThat(values).isEqualTo(plain.<List<Object>>call("Plain", "collect")).isNotEmpty();
    assertThat(hasLoopWithTwoEntries(woven)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (n > 0) { Gen.yield(n); n--; }",
        "while (n > 0) { if (n % 2 == 0) Gen.yield(n); n--; }",
        "for (int i = 0; i < n; i++) { if (i % 3 == 0) { Gen.yield(i); } else if (i == 4) continue;"
            + " n -= i % 2; }",
        "for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) if (j != 3) Gen.yield(i * j);",
        "for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++)"
            + " if (k != j) Gen.yield(i * 9 + j * 3 + k); if (i == 1) Gen.yield(\"row\"); }",
        "do { if (n == 5) Gen.yield(\"five\"); long wide = n * 3L; Object o = wide;"
            + " if (n == 3) Gen.yield(o); } while (--n > 0);",
        "int i = 0; loop: while (true) { switch (i++ % 4) { case 0: Gen.yield(i); break;"
            + " case 1: continue loop; case 2: if (i > n) break loop; default: n--; } }",
        "for (int i = 0; i < n; i++) { String s = null; if (i % 2 == 0) { Gen.yield(i); s = \"x\"; }"
            + " if (s != null && i > 4) Gen.yield(s + i); }",
      })
  void a_loop_around_a_yield_that_is_not_on_every_path(String code) {
    check(code);
  }

  @Test
  void a_copied_path_stays_inside_its_try_ranges() {
    check(
        """
        int failed = 0;
        try {
          for (int i = 0; i < n; i++) {
            if (i % 2 == 0) Gen.yield(i);
            failed = 10 / (i - 7);
          }
        } catch (ArithmeticException e) {
          Gen.yield("failed behind " + failed);
        }
        """);
  }

  @Test
  void a_handler_outside_of_the_loop_catches_what_a_copied_path_throws() {
    check(
        """
        try {
          for (int i = 0; ; i++) {
            if (i % 2 == 0) Gen.yield(i);
            if (i == 6) throw new IllegalStateException("six");
          }
        } catch (IllegalStateException e) {
          Gen.yield(e.getMessage());
        }
        """);
  }

  @Test
  void objects_that_are_made_in_a_copied_path() {
    check(
        """
        for (int i = 0; i < n; i++) {
          if (i % 2 == 0) Gen.yield(i);
          StringBuilder text = new StringBuilder(i > 3 ? "late" : "early");
          if (i % 3 == 0) Gen.yield(text.append(i).toString());
        }
        """);
  }

  @Test
  void a_large_body_is_left_as_it_is() {
    String filler = "n += Math.max(n, 1) - n;\n".repeat(60);
    WovenClasses woven =
        WovenClasses.of(
            HOST.formatted(
                "while (n-- > 0) { if (n == 2) Gen.yield(n); %s n = 0; }".formatted(filler)));

    assertThat(hasLoopWithTwoEntries(woven)).isTrue();
  }

  @Test
  void no_path_is_copied_once_the_method_is_too_large() {
    String code =
        "for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) if (j != i) Gen.yield(i);";
    ClassNode host = new ClassNode();
    new ClassReader(Sources.compile(HOST.formatted(code)).get("Host"))
        .accept(host, ClassReader.EXPAND_FRAMES);
    MethodNode method = host.methods.stream().filter(m -> m.name.equals("g")).findFirst().get();
    int size = method.instructions.size();
    List<Integer> asked = new ArrayList<>();

    Optional<GeneratorMethod> copy =
        LoopEntryNormalizer.normalize(
            new GeneratorMethod(host, method, ReturnKind.GEN, false, "Host$g$Gen", 0, null),
            m -> {
              asked.add(m.instructions.size());
              return asked.size() == 1;
            });

    assertThat(copy).isEmpty();
    assertThat(asked).containsExactly(size, size);
  }
}
