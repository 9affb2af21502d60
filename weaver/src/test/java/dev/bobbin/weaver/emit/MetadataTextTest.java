package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.testing.WovenClasses;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class MetadataTextTest {

  private static Gen<Integer> generator(String first, String second) {
    String source =
        """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> g(int %1$s, int %2$s) {
            Gen.yield(%1$s);
            Gen.yield(%2$s);
            return Gen.done();
          }
        }
        """
            .formatted(first, second);
    return WovenClasses.of(source, "-g").call("Host", "g", 1, 2);
  }

  @Test
  void variables_that_fit_into_a_constant_are_told() {
    String first = "a".repeat(30_000);
    String second = "b".repeat(30_000);

    assertThat(generator(first, second).locals()).containsOnlyKeys(first, second);
  }

  private static Gen<Integer> renamed(String method, String variable, String file) {
    String source =
        """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> count(int n) {
            while (n > 0) Gen.yield(n--);
            return Gen.done();
          }
        }
        """;
    ClassNode host = new ClassNode();
    new ClassReader(Sources.compile(source, "-g").get("Host")).accept(host, 0);
    host.sourceFile = file;
    MethodNode count = host.methods.get(1);
    count.name = method;
    count.localVariables.get(0).name = variable;
    ClassWriter writer = new ClassWriter(0);
    host.accept(writer);
    return WovenClasses.of(Map.of("Host", writer.toByteArray())).call("Host", method, 3);
  }

  static Stream<String> legalNames() {
    return Stream.of(
        "n", "n:1", "a\nb", "\n", "x=1, y", "-1,2-", "n ]}", "\u00fc\uD835\uDCB3", "$", "0");
  }

  /** Anything but these is a name: {@code . ; [ /} (JVMS 4.2.2); in methods' also {@code < >}. */
  @ParameterizedTest
  @MethodSource("legalNames")
  void any_legal_name_is_shown_as_it_is(String name) {
    Gen<Integer> generator = renamed(name, name, "Host.java");

    assertThat(generator.next()).isEqualTo(3);
    assertThat(generator.locals()).containsExactly(Map.entry(name, 2));
    assertThat(generator.position()).hasToString("Host." + name + "(Host.java:4)");
    assertThat(generator.toString())
        .isEqualTo("<generator Host." + name + " at Host.java:4, SUSPENDED, " + name + "=2>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b;c[d:1.java", "\n", ";", "/", "Host.java\n"})
  void the_name_of_the_source_file_may_have_any_letter(String file) {
    Gen<Integer> generator = renamed("count", "n", file);

    assertThat(generator.position().getFileName()).isEqualTo(file);
    assertThat(generator.locals()).containsExactly(Map.entry("n", 3));
  }

  @Test
  void the_source_file_may_be_unknown() {
    Gen<Integer> generator = renamed("count", "n", null);

    assertThat(generator.position().getFileName()).isNull();
    assertThat(generator.locals()).containsExactly(Map.entry("n", 3));
  }

  /** The format that the runtime's tests read. */
  @Test
  void the_text_is_in_the_documented_format() throws Exception {
    Object frame = renamed("count", "n:1", "Host.java");
    Method metadata = frame.getClass().getDeclaredMethod("metadata");
    metadata.setAccessible(true);

    assertThat(metadata.invoke(frame)).isEqualTo("Host;count;4,4;n:1[I[0[0-1/Host.java");
  }

  /** A constant has six bytes for a letter that has four in UTF-8 (JVMS 4.4.7). */
  @Test
  void variables_that_do_not_fit_are_left_out() {
    String letter = "\uD835\uDCB3";

    Gen<Integer> generator = generator("a" + letter.repeat(8_000), "b" + letter.repeat(8_000));

    assertThat(generator.locals()).isEmpty();
    assertThat(generator.toList()).containsExactly(1, 2);
  }
}
