package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the user that has the name of a frame class is not replaced. */
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

  private static final String FRAME = "Host$count$Gen.class";

  @TempDir private Path directory;

  @Test
  void weaving_a_directory_names_both_and_changes_nothing() throws IOException {
    for (Map.Entry<String, byte[]> file : CLASSES.entrySet()) {
      write(file.getKey() + ".class", file.getValue());
    }

    assertThatIOException()
        .isThrownBy(() -> weaver().weave(directory))
        .withMessageContaining("Host$count$Gen.class has the name")
        .withMessageContaining("rename");

    for (Map.Entry<String, byte[]> file : CLASSES.entrySet()) {
      assertThat(directory.resolve(file.getKey() + ".class")).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void what_is_no_class_file_stays_as_well() throws IOException {
    byte[] text = "what I must not forget".getBytes(UTF_8);
    write("Host.class", CLASSES.get("Host"));
    Path file = write(FRAME, text);

    assertThatIOException()
        .isThrownBy(() -> weaver().weave(directory))
        .withMessageContaining(file + " has the name");
    assertThatIOException()
        .isThrownBy(() -> weaver().prepareClass(directory.resolve("Host.class")))
        .withMessageContaining(file + " has the name");

    assertThat(file).hasBinaryContent(text);
    assertThat(directory.resolve("Host.class")).hasBinaryContent(CLASSES.get("Host"));
  }

  @Test
  void a_folder_with_the_name_of_a_frame_class_is_named() throws IOException {
    write("Host.class", CLASSES.get("Host"));
    Path frame = Files.createDirectory(directory.resolve(FRAME));

    assertThatIOException()
        .isThrownBy(() -> weaver().weave(directory))
        .withMessageContaining(frame + ": a folder");

    assertThat(directory.resolve("Host.class")).hasBinaryContent(CLASSES.get("Host"));
  }

  @Test
  void a_class_of_a_later_java_stays_as_well() throws IOException {
    byte[] later = CLASSES.get("Host$count$Gen").clone();
    later[6] = 1;
    write("Host.class", CLASSES.get("Host"));
    Path file = write(FRAME, later);

    assertThatIOException()
        .isThrownBy(() -> weaver().weave(directory))
        .withMessageContaining(file + " has the name");

    assertThat(file).hasBinaryContent(later);
  }

  @Test
  void an_entry_of_a_jar_that_is_no_class_file_stays_as_well() throws IOException {
    Path jar = directory.resolve("host.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      entry(out, "Host.class", CLASSES.get("Host"));
      entry(out, FRAME, "what I must not forget".getBytes(UTF_8));
    }
    byte[] before = Files.readAllBytes(jar);

    assertThatIOException()
        .isThrownBy(() -> new JarWeaver(new Weaver(WeaverOptions.defaults())::weave).prepare(jar))
        .withMessageContaining(jar + "!" + FRAME + " has the name");

    assertThat(jar).hasBinaryContent(before);
  }

  /** A compiler that was killed while it wrote leaves such files. */
  @Test
  void what_is_left_of_a_frame_class_is_replaced() throws IOException {
    write("Host.class", CLASSES.get("Host"));
    weaver().weave(directory);
    byte[] frame = Files.readAllBytes(directory.resolve(FRAME));
    for (int length : new int[] {0, 8, 9, 100, frame.length - 1}) {
      write("Host.class", CLASSES.get("Host"));
      write(FRAME, Arrays.copyOf(frame, length));

      weaver().weave(directory);

      assertThat(directory.resolve(FRAME)).hasBinaryContent(frame);
    }
  }

  private static DirectoryWeaver weaver() {
    return new DirectoryWeaver(new Weaver(WeaverOptions.defaults())::weave);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
  }
}
