package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWeaverTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path directory;

  @Test
  void a_generator_class_is_replaced_and_gets_its_frame_class_beside_it() throws IOException {
    write("com/acme/Host.class", "generators in com/acme/Host");

    DirectoryResult result = weave();

    assertThat(result).isEqualTo(new DirectoryResult(1, 1, 0, List.of()));
    assertThat(directory.resolve("com/acme/Host.class")).hasContent("woven com/acme/Host");
    assertThat(directory.resolve("com/acme/Host$count$Gen.class")).hasContent("frame");
  }

  @Test
  void a_multi_release_class_gets_its_frame_class_in_its_own_version() throws IOException {
    write("META-INF/versions/21/com/acme/Host.class", "generators in com/acme/Host");

    weave();

    assertThat(directory.resolve("META-INF/versions/21/com/acme/Host$count$Gen.class")).exists();
    assertThat(directory.resolve("com")).doesNotExist();
  }

  @Test
  void a_class_without_generators_is_not_touched() throws IOException {
    Path plain = write("Plain.class", "plain");

    weave();

    assertThat(Files.getLastModifiedTime(plain)).isEqualTo(LONG_AGO);
  }

  @Test
  void only_class_files_are_read() throws IOException {
    Path text = write("generators.txt", "generators in Host");

    DirectoryResult result = weave();

    assertThat(result.classes()).isZero();
    assertThat(text).hasContent("generators in Host");
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    write("Host.class", "generators in Host");
    weave();
    List<String> before = snapshot();

    DirectoryResult second = weave();

    assertThat(second).isEqualTo(new DirectoryResult(0, 0, 0, List.of()));
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void a_frame_class_that_has_the_right_bytes_is_not_touched() throws IOException {
    write("Host.class", "generators in Host");
    Path frame = write("Host$count$Gen.class", "frame");

    weave();

    assertThat(Files.getLastModifiedTime(frame)).isEqualTo(LONG_AGO);
  }

  @Test
  void an_error_in_one_class_leaves_every_file_as_it_was() throws IOException {
    write("Bad.class", "error in Bad");
    write("Host.class", "generators in Host");
    write("Worse.class", "error in Worse");
    List<String> before = snapshot();

    DirectoryResult result = weave();

    assertThat(result.diagnostics())
        .extracting(Diagnostic::className)
        .containsExactly("Bad", "Worse");
    assertThat(result.hasErrors()).isTrue();
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void a_note_does_not_stop_weaving() throws IOException {
    write("Host.class", "generators in Host");
    write("Noted.class", "note in Noted");

    DirectoryResult result = weave();

    assertThat(result.hasErrors()).isFalse();
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(directory.resolve("Host.class")).hasContent("woven Host");
  }

  @Test
  void findings_come_in_the_order_of_the_paths() throws IOException {
    for (String name : List.of("b/C", "a/B", "a/A", "C")) {
      write(name + ".class", "note in " + name);
    }

    assertThat(weave().diagnostics())
        .extracting(Diagnostic::className)
        .containsExactly("C", "a/A", "a/B", "b/C");
  }

  @Test
  void a_missing_directory_is_an_io_error() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> new DirectoryWeaver(DirectoryWeaverTest::fake).weave(missing))
        .isInstanceOf(NoSuchFileException.class);
  }

  private DirectoryResult weave() throws IOException {
    return new DirectoryWeaver(DirectoryWeaverTest::fake).weave(directory);
  }

  private Path write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  /** Every file with its time and its content. */
  private List<String> snapshot() throws IOException {
    List<String> snapshot = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        snapshot.add(
            file + " " + Files.getLastModifiedTime(file).toMillis() + " " + Files.readString(file));
      }
    }
    return snapshot;
  }

  /** Takes text such as {@code generators in com/acme/Host} for a class file. */
  private static WeaveResult fake(byte[] classFile) {
    String text = new String(classFile, UTF_8);
    String name = text.substring(text.lastIndexOf(' ') + 1);
    return switch (text.split(" ")[0]) {
      case "generators" ->
          new WeaveResult(
              ("woven " + name).getBytes(UTF_8),
              List.of(new FrameClass(name + "$count$Gen", "frame".getBytes(UTF_8))),
              List.of());
      case "error" -> finding(classFile, DiagnosticCode.YIELD_TYPE, name);
      case "note" -> finding(classFile, DiagnosticCode.FINALLY_MAY_NOT_RUN, name);
      default -> new WeaveResult(classFile, List.of(), List.of());
    };
  }

  private static WeaveResult finding(byte[] classFile, DiagnosticCode code, String name) {
    Diagnostic diagnostic = new Diagnostic(code, name, "items", name + ".java", 42, "is wrong");
    return new WeaveResult(classFile, List.of(), List.of(diagnostic));
  }
}
