package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused in Kotlin, and what is said about it. */
@Tag("weaves-itself")
final class KotlinRefusalsTest {
  private static final String HEAD =
      """
      import dev.bobbin.*
      fun other(): Gen<Any?>? = null
      """;

  @TempDir Path folder;

  /** Returns the findings, each as its line, code and message. */
  private Stream<String> findings(String source, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("Source.kt"), HEAD + source);
    Map<String, byte[]> compiled = KotlinCompiler.compile(file, folder.resolve("classes"), options);
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(compiled.get(name.replace('/', '.')))));
    return compiled.values().stream()
        .flatMap(classFile -> weaver.weave(classFile).diagnostics().stream())
        .map(KotlinRefusalsTest::text);
  }

  private static String text(Diagnostic found) {
    return found.line() + " " + found.code() + " " + found.message();
  }

  @Test
  void a_lambda_is_to_be_annotated() throws IOException {
    String source =
        """
        val lambda: () -> Gen<Any?>? = { Gen.`yield`<Any?>(1); Gen.done() }
        """;

    assertThat(findings(source))
        .hasSize(2)
        .allMatch(
            f -> f.startsWith("3 MARKER_IN_PLAIN_LAMBDA") && f.contains("@Generator { ... }"));
    assertThat(findings(source, "-Xlambdas=class"))
        .hasSize(2)
        .allMatch(
            f -> f.startsWith("3 MARKER_IN_PLAIN_LAMBDA") && f.contains("@Generator { ... }"));
  }

  @Test
  void a_callback_cannot_yield_for_the_function_around_it() throws IOException {
    assertThat(
            findings(
                """
                @Generator fun all(list: List<Int>): Gen<Any?>? {
                    java.util.ArrayList(list).removeIf { Gen.`yield`<Any?>(it); true }
                    return Gen.done()
                }
                """))
        .singleElement()
        .asString()
        .startsWith("4 MARKER_IN_PLAIN_LAMBDA")
        .contains("Gen.of(@Generator { ... })", "a loop instead");
  }

  @Test
  void what_is_written_as_forwarding_is_told() throws IOException {
    assertThat(
            findings(
                """
                @Generator fun same(): Gen<Any?>? = other()
                open class A { open fun up(n: Int): Gen<Any?>? = null }
                class B : A() { @Generator override fun up(n: Int): Gen<Any?>? = super.up(n) }
                object C { @JvmStatic @Generator fun up(): Gen<Any?>? = D.up() }
                object D { @JvmStatic fun up(): Gen<Any?>? = null }
                """))
        .extracting(found -> found.substring(0, found.indexOf(' ', 3)))
        .containsExactlyInAnyOrder(
            "3 WRONG_RETURN_VALUE", "5 WRONG_RETURN_VALUE", "6 WRONG_RETURN_VALUE");
  }

  @Test
  void a_function_without_body_is_told_in_every_mode() throws IOException {
    String source =
        """
        interface I {
            @Generator fun none(): Gen<Any?>?
            @Generator fun one(): Gen<Any?>? { Gen.`yield`<Any?>(1); return Gen.done() }
        }
        """;

    for (String mode : new String[] {"disable", "enable", "no-compatibility"}) {
      assertThat(findings(source, "-jvm-default=" + mode))
          .as(mode)
          .singleElement()
          .asString()
          .startsWith("0 NOT_A_GENERATOR_METHOD");
    }
  }

  @Test
  void a_generator_that_is_inline_is_told_where_it_is_called() throws IOException {
    assertThat(
            findings(
                """
                @Generator inline fun one(): Gen<Any?>? { Gen.`yield`<Any?>(1); return Gen.done() }
                inline fun part() { Gen.`yield`<Any?>(1) }
                fun part(n: Int) { part() }
                fun caller() = one()
                """))
        .hasSize(3)
        .allMatch(f -> f.contains("MARKER_OUTSIDE_GENERATOR"))
        .allMatch(f -> f.contains("drop inline"));
  }
}
