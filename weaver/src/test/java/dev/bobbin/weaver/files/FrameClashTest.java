package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of the user that has the name of a frame class is not replaced. */
class FrameClashTest {

  /** Nothing in the host tells of the other class. */
  private static final Map<String, byte[]> CLASSES =
      Sources.compile(
          """
          class Host$count$Gen {}
          class Host {
            @dev.bobbin.Generator static dev.bobbin.Gen<Integer> count(int n) {
              dev.bobbin.Gen.yield(n);
              return dev.bobbin.Gen.done();
            }
          }
          """);

  @TempDir private Path directory;

  @Test
  void weaving_a_directory_names_both_and_changes_nothing() throws IOException {
    for (Map.Entry<String, byte[]> file : CLASSES.entrySet()) {
      Files.write(directory.resolve(file.getKey() + ".class"), file.getValue());
    }
    DirectoryWeaver weaver = new DirectoryWeaver(new Weaver(WeaverOptions.defaults())::weave);

    assertThatIOException()
        .isThrownBy(() -> weaver.weave(directory))
        .withMessageContaining("Host$count$Gen.class has the name")
        .withMessageContaining("rename");

    for (Map.Entry<String, byte[]> file : CLASSES.entrySet()) {
      assertThat(directory.resolve(file.getKey() + ".class")).hasBinaryContent(file.getValue());
    }
  }
}
