package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeavingTransformerTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** Has no definer: defining a frame class fails. */
  private final WeavingTransformer transformer =
      new WeavingTransformer(
          new Weaver(WeaverOptions.defaults()),
          null,
          new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), true));

  @TempDir Path folder;

  @Test
  void a_class_without_generators_is_left_to_the_jvm() throws IOException {
    byte[] classFile = bytesOf(WeavingTransformerTest.class);

    assertThat(transform(getClass().getClassLoader(), classFile)).isNull();
    assertThat(printed.size()).isZero();
  }

  @Test
  void a_class_of_the_bootstrap_loader_is_left_to_the_jvm() throws IOException {
    assertThat(transform(null, numbers())).isNull();
    assertThat(printed.size()).isZero();
  }

  @Test
  void what_is_no_class_file_is_left_to_the_jvm() {
    assertThat(transform(getClass().getClassLoader(), new byte[] {1, 2, 3})).isNull();
  }

  @Test
  void a_failure_is_printed_with_the_class_and_becomes_the_generators_exception()
      throws IOException {
    byte[] refused = transform(getClass().getClassLoader(), numbers());

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("bobbin-agent: Numbers is not woven: java.lang.NullPointerException");
    assertThat(new String(refused, StandardCharsets.ISO_8859_1))
        .contains("dev/bobbin/NotWovenError");
  }

  @Test
  void a_class_file_that_is_too_new_is_named_and_left_as_it_is() throws IOException {
    byte[] tooNew = numbers();
    tooNew[7] = 99;

    ClassLoader loader = getClass().getClassLoader();
    assertThat(transformer.transform(loader, "Numbers", null, null, tooNew)).isNull();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "bobbin-agent: Numbers: [CLASS_FILE_TOO_NEW] Numbers: class file version 99 is newer"
                + " than this release can read (69, Java 25); compile with an older --release, or"
                + " update Bobbin",
            "bobbin-agent: Numbers is left as it is, its generators will fail");
  }

  @Test
  void a_class_file_that_is_too_new_and_has_no_generators_is_no_matter() throws IOException {
    byte[] tooNew = bytesOf(WeavingTransformerTest.class);
    tooNew[7] = 99;

    assertThat(transform(getClass().getClassLoader(), tooNew)).isNull();
    assertThat(printed.size()).isZero();
  }

  private byte[] transform(ClassLoader loader, byte[] classFile) {
    return transformer.transform(loader, null, null, null, classFile);
  }

  private byte[] numbers() throws IOException {
    Compilation.compile(
        folder,
        """
        import dev.bobbin.Gen;
        import dev.bobbin.Generator;

        public class Numbers {
          @Generator
          static Gen<Integer> one() {
            Gen.yield(1);
            return Gen.done();
          }
        }
        """);
    return Files.readAllBytes(folder.resolve("Numbers.class"));
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }
}
