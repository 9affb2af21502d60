package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.ClassFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any earlier version has written, this one reads, woven by it from the same classes. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  static Stream<Path> folders() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(GOLDEN)) {
      folders = files.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThanOrEqualTo(3);
    return folders.stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void snapshots_go_on_with_what_was_to_come(Path folder) throws IOException {
    GoldenSnapshots classes = new GoldenSnapshots(folder);
    List<Path> snapshots = ClassFolder.filesIn(folder, ".snapshot");
    assertThat(snapshots).hasSizeGreaterThan(30);
    for (Path snapshot : snapshots) {
      String expected = Files.readString(sibling(snapshot, ".txt")).strip();
      Gen<?> read = Snapshots.fromBytes(Files.readAllBytes(snapshot), classes, "Golden");
      assertThat(read.toList()).as(snapshot.toString()).hasToString(expected);
      byte[] stream = Files.readAllBytes(sibling(snapshot, ".stream"));
      Gen<?> java = (Gen<?>) JavaStreams.read(stream, classes);
      assertThat(java.toList()).as(snapshot.toString()).hasToString(expected);
    }
  }

  private static Path sibling(Path snapshot, String ending) {
    return Path.of(snapshot.toString().replaceFirst("\\.snapshot$", ending));
  }
}
