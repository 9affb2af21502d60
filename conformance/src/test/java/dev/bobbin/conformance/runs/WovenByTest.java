package dev.bobbin.conformance.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The run is what it claims to be. */
class WovenByTest {

  @Generator
  static Gen<Integer> two() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Test
  void generators_run_however_they_are_woven() {
    assertThat(two().toList()).containsExactly(1, 2);
  }

  @Test
  void all_class_files_with_generators_are_woven_by_the_plugin_and_none_for_the_agent()
      throws Exception {
    boolean woven = WovenBy.current() == WovenBy.PLUGIN;

    List<WovenClassFile> hosts = classFiles().stream().filter(WovenClassFile::isHost).toList();

    assertThat(hosts).hasSizeGreaterThan(50);
    assertThat(hosts).allMatch(host -> host.isMarked() == woven);
  }

  @Test
  void frame_classes_are_files_where_the_plugin_wove_and_none_where_the_agent_does()
      throws Exception {
    String name = two().getClass().getName();

    Path file = folder().resolve(name.replace('.', '/') + ".class");

    assertThat(Files.exists(file)).isEqualTo(WovenBy.current() == WovenBy.PLUGIN);
  }

  private static List<WovenClassFile> classFiles() throws Exception {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(WovenByTest::read)
          .toList();
    }
  }

  private static WovenClassFile read(Path file) {
    try {
      return WovenClassFile.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() throws Exception {
    return Path.of(WovenByTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
