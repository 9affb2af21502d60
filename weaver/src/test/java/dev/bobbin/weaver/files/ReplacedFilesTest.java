package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are others there")
class ReplacedFilesTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path folder;

  @Test
  void permissions_and_times_stay_and_frames_get_those_of_their_host() throws IOException {
    Path host = host();
    Files.setPosixFilePermissions(host, PosixFilePermissions.fromString("r--r-x---"));
    Files.setLastModifiedTime(host, LONG_AGO);

    prepare().write();

    for (Path file : List.of(host, folder.resolve("Host$count$Gen.class"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("r--r-x---");
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }
    assertThat(host).hasContent("woven Host");
  }

  @Test
  void the_time_of_a_jar_stays() throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("Host.class"));
      out.write("generators in Host".getBytes());
    }
    Files.setLastModifiedTime(jar, LONG_AGO);

    new JarWeaver(FakeWeaver::weave).prepare(jar).write();

    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(LONG_AGO);
  }

  @Test
  void files_of_the_user_survive_whatever_they_are_called() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "mine");
    host();
    List<String> names =
        List.of(
            "Host.class.bobbin",
            "Host.class.tmp",
            ".bobbin-1-1-0000000000000000-00000000.tmp",
            ".bobbin-x.tmp");
    for (String name : names) {
      Files.writeString(folder.resolve(name), "mine");
    }
    Files.createSymbolicLink(folder.resolve("Host$count$Gen.class.bobbin"), other);

    prepare().write();

    for (String name : names) {
      assertThat(folder.resolve(name)).hasContent("mine");
    }
    assertThat(folder.resolve("Host$count$Gen.class.bobbin")).isSymbolicLink();
    assertThat(other).hasContent("mine");
  }

  @Test
  void a_linked_class_file_stays_a_link_and_its_target_is_woven() throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path target = Files.writeString(store.resolve("1234"), "generators in Host");
    Path link = Files.createSymbolicLink(classes.resolve("Host.class"), target);

    new DirectoryWeaver(FakeWeaver::weave).weave(classes);

    assertThat(link).isSymbolicLink().hasContent("woven Host");
    assertThat(target).isRegularFile().hasContent("woven Host");
    assertThat(classes.resolve("Host$count$Gen.class")).hasContent("frame");
  }

  @Test
  void linked_folders_are_woven_also_those_that_lead_back() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("Host.class"), "generators in acme/Host");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Files.createSymbolicLink(classes.resolve("acme"), real);
    Files.createSymbolicLink(classes.resolve("again"), real);
    Files.createSymbolicLink(real.resolve("loop"), classes);
    Files.createSymbolicLink(classes.resolve("Missing.class"), folder.resolve("nowhere"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), classes);

    DirectoryResult result = new DirectoryWeaver(FakeWeaver::weave).weave(link);

    assertThat(result).isEqualTo(new DirectoryResult(1, 1, 0, List.of()));
    assertThat(real.resolve("Host.class")).hasContent("woven acme/Host");
  }

  @Test
  void what_a_killed_run_has_left_is_removed_and_what_another_run_writes_is_not()
      throws IOException {
    host();
    Path ours = TemporaryNames.beside(folder.resolve("Host.class"));
    TemporaryNames.create(ours).close();
    Path killed = Files.writeString(folder.resolve(TemporaryNames.name(ended(), 1)), "half");
    Path reused =
        Files.writeString(
            folder.resolve(TemporaryNames.name(ProcessHandle.current().pid(), 1)), "half");
    Path linked = folder.resolve(TemporaryNames.name(ended(), 2));
    Files.createSymbolicLink(linked, folder.resolve("Host.class"));

    prepare().write();

    assertThat(ours).exists();
    assertThat(killed).doesNotExist();
    assertThat(reused).doesNotExist();
    assertThat(linked).isSymbolicLink();
  }

  @Test
  void what_a_killed_run_has_left_beside_a_jar_is_removed() throws IOException {
    Path jar = folder.resolve("lib.jar");
    new ZipOutputStream(Files.newOutputStream(jar)) {
      {
        putNextEntry(new ZipEntry("a.txt"));
      }
    }.close();
    Path killed = Files.writeString(folder.resolve(TemporaryNames.name(ended(), 1)), "half");

    new JarWeaver(FakeWeaver::weave).prepare(jar).write();

    assertThat(killed).doesNotExist();
  }

  @Test
  void two_runs_at_once_end_like_one() throws IOException {
    host();
    WovenFiles first = prepare();
    WovenFiles second = prepare();

    first.write();
    second.write();

    assertThat(folder.resolve("Host.class")).hasContent("woven Host");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("Host.class", "Host$count$Gen.class");
  }

  @Test
  void a_file_that_was_compiled_again_in_the_meantime_is_not_lost() throws IOException {
    Path host = host();
    WovenFiles woven = prepare();
    Files.writeString(host, "generators in newer/Host");

    assertThatThrownBy(woven::write)
        .hasMessage(host + " has changed while it was woven; weave it again");

    assertThat(host).hasContent("generators in newer/Host");
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void nothing_changes_if_one_file_cannot_be_written() throws IOException {
    Path host = host();
    Path second = Files.createDirectory(folder.resolve("z"));
    Files.writeString(second.resolve("Host.class"), "generators in z/Host");
    WovenFiles woven = prepare();
    Files.delete(second.resolve("Host.class"));
    Files.delete(second);

    assertThatThrownBy(woven::write).isInstanceOf(IOException.class).hasMessageContaining("z");

    assertThat(host).hasContent("generators in Host");
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void a_frame_class_whose_name_is_too_long_for_the_disk_is_found_before_anything_is_written()
      throws IOException {
    host();
    String name = "H".repeat(245);
    Files.writeString(folder.resolve(name + ".class"), "generators in " + name);

    assertThatThrownBy(this::prepare).isInstanceOf(IOException.class).hasMessageContaining(name);
  }

  @Test
  void a_class_file_that_is_larger_than_any_class_is_refused() throws IOException {
    host();
    Path huge = folder.resolve("Huge.class");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(300L << 20);
    }

    assertThatThrownBy(this::prepare)
        .isInstanceOf(IOException.class)
        .hasMessage(huge + " has 300 MB, too much for a class");
  }

  @Test
  void a_folder_that_cannot_be_read_is_an_io_error() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).as("run by an administrator").isFalse();

    assertThatThrownBy(this::prepare).isInstanceOf(AccessDeniedException.class);
  }

  private Path host() throws IOException {
    return Files.writeString(folder.resolve("Host.class"), "generators in Host");
  }

  private WovenFiles prepare() throws IOException {
    return new DirectoryWeaver(FakeWeaver::weave).prepare(folder);
  }

  private List<String> leftOvers() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".bobbin"))
          .toList();
    }
  }

  /** Returns the number of a process that has ended. */
  private static long ended() throws IOException {
    Process process = new ProcessBuilder("true").start();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    return process.pid();
  }
}
