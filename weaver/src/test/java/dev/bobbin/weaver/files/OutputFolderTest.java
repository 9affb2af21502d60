package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void make_classes() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("new/out");
    write(in, "acme/Host.class", "generators in acme/Host");
    write(in, "acme/Plain.class", "plain");
    write(in, "acme/text.properties", "a=b");
  }

  @Test
  void all_that_a_folder_holds_is_written_elsewhere_and_the_input_stays() throws IOException {
    directories().prepare(in).writeTo(new OutputFolder(out));

    assertThat(out.resolve("acme/Host.class")).hasContent("woven acme/Host");
    assertThat(out.resolve("acme/Host$count$Gen.class")).hasContent("frame");
    assertThat(out.resolve("acme/Plain.class")).hasContent("plain");
    assertThat(out.resolve("acme/text.properties")).hasContent("a=b");
    assertThat(in.resolve("acme/Host.class")).hasContent("generators in acme/Host");
    assertThat(in.resolve("acme/Host$count$Gen.class")).doesNotExist();
  }

  @Test
  void a_second_run_touches_nothing() throws IOException {
    directories().prepare(in).writeTo(new OutputFolder(out));
    List<Path> files = FileTree.below(out).classFiles();
    for (Path file : files) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }

    directories().prepare(in).writeTo(new OutputFolder(out));

    assertThat(files).hasSize(3);
    for (Path file : files) {
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void two_inputs_go_to_one_place_unless_they_differ_there() throws IOException {
    Path other = folder.resolve("other");
    write(other, "acme/text.properties", "a=b");
    OutputFolder output = new OutputFolder(out);
    directories().prepare(in).writeTo(output);
    directories().prepare(other).writeTo(output);
    write(other, "acme/Plain.class", "another");

    assertThatThrownBy(() -> directories().prepare(other).writeTo(output))
        .isInstanceOf(IOException.class)
        .hasMessage(
            bothWouldBe(
                in.resolve("acme/Plain.class"),
                other.resolve("acme/Plain.class"),
                "acme/Plain.class"));
    assertThat(out.resolve("acme/Plain.class")).hasContent("plain");
  }

  @Test
  void a_file_with_the_name_of_a_frame_class_of_another_input_is_not_lost() throws IOException {
    Path other = folder.resolve("other");
    write(other, "acme/Host$count$Gen.class", "mine");
    OutputFolder output = new OutputFolder(out);
    directories().prepare(in).writeTo(output);

    assertThatThrownBy(() -> directories().prepare(other).writeTo(output))
        .isInstanceOf(IOException.class)
        .hasMessage(
            bothWouldBe(
                in.resolve("acme/Host.class"),
                other.resolve("acme/Host$count$Gen.class"),
                "acme/Host$count$Gen.class"));
    assertThat(out.resolve("acme/Host$count$Gen.class")).hasContent("frame");
  }

  private String bothWouldBe(Path first, Path second, String name) {
    return first + " and " + second + " would both be " + out.resolve(name);
  }

  @Test
  void neither_is_one_that_was_there_first() throws IOException {
    Path other = folder.resolve("other");
    write(other, "acme/Host$count$Gen.class", "mine");
    OutputFolder output = new OutputFolder(out);
    directories().prepare(other).writeTo(output);

    assertThatThrownBy(() -> directories().prepare(in).writeTo(output))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(" would both be " + out.resolve("acme/Host$count$Gen.class"));
    assertThat(out.resolve("acme/Host$count$Gen.class")).hasContent("mine");
    assertThat(out.resolve("acme/Host.class")).doesNotExist();
  }

  @Test
  void a_frame_class_that_an_earlier_weaving_left_in_the_input_is_replaced() throws IOException {
    write(in, "acme/Host$count$Gen.class", "");

    directories().prepare(in).writeTo(new OutputFolder(out));

    assertThat(out.resolve("acme/Host$count$Gen.class")).hasContent("frame");
  }

  @Test
  void the_place_must_not_be_the_input_or_lie_in_it() throws IOException {
    for (Path place : List.of(in, in.resolve("woven"), folder.resolve("x/../in/acme"))) {
      assertThatThrownBy(() -> directories().prepare(in).writeTo(new OutputFolder(place)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" lies in ");
    }
    assertThat(in.resolve("acme/Host.class")).hasContent("generators in acme/Host");
    assertThat(in.resolve("woven")).doesNotExist();
  }

  @Test
  void a_jar_goes_under_its_name_into_a_folder() throws IOException {
    Path jar = jar("Host.class", "generators in Host");
    byte[] before = Files.readAllBytes(jar);

    jars().prepare(jar).writeTo(new OutputFolder(out));

    assertThat(jar).hasBinaryContent(before);
    assertThat(jars().prepare(out.resolve("lib.jar")).result().alreadyWoven()).isEqualTo(1);
  }

  @Test
  void a_jar_may_get_another_name() throws IOException {
    Path jar = jar("Plain.class", "plain");

    jars().prepare(jar).writeTo(new OutputFolder(folder.resolve("woven.jar")));

    assertThat(folder.resolve("woven.jar")).hasSameBinaryContentAs(jar);
  }

  @Test
  void a_jar_is_not_written_over_itself() throws IOException {
    Path jar = jar("Host.class", "generators in Host");
    byte[] before = Files.readAllBytes(jar);

    for (Path place : List.of(jar, folder)) {
      assertThatThrownBy(() -> jars().prepare(jar).writeTo(new OutputFolder(place)))
          .hasMessageContaining("written over itself");
    }
    assertThat(jar).hasBinaryContent(before);
  }

  private static DirectoryWeaver directories() {
    return new DirectoryWeaver(FakeWeaver::weave);
  }

  private static JarWeaver jars() {
    return new JarWeaver(FakeWeaver::weave);
  }

  private static void write(Path root, String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Path jar(String name, String content) throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes());
    }
    return jar;
  }
}
