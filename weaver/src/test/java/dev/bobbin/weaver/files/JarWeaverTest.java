package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.testing.Allocated;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JarWeaverTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2001, 2, 3, 4, 5, 6);
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path folder;

  @Test
  void the_frame_class_follows_its_host_and_the_order_stays() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "z.txt", "com/acme/Host.class", "a.txt");

    DirectoryResult result = weave(jar);

    assertThat(result).isEqualTo(new DirectoryResult(1, 1, 0, List.of()));
    assertThat(contents(jar))
        .containsExactly(
            Map.entry("META-INF/MANIFEST.MF", "plain"),
            Map.entry("z.txt", "plain"),
            Map.entry("com/acme/Host.class", "woven"),
            Map.entry("com/acme/Host$count$Gen.class", "frame"),
            Map.entry("a.txt", "plain"));
  }

  @Test
  void classes_of_a_release_or_a_folder_get_their_frames_beside_them() throws IOException {
    Path jar = jar("META-INF/versions/21/com/acme/Host.class", "WEB-INF/classes/x/Host.class");

    weave(jar);

    assertThat(contents(jar))
        .containsKey("META-INF/versions/21/com/acme/Host$count$Gen.class")
        .containsKey("WEB-INF/classes/x/Host$count$Gen.class");
  }

  @Test
  void times_comments_and_compression_stay() throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setComment("the jar's");
      ZipEntry stored = entry("Host.class");
      stored.setMethod(ZipEntry.STORED);
      stored.setComment("the entry's");
      write(out, stored, "generators".getBytes(UTF_8));
      write(out, entry("a.txt"), "plain".getBytes(UTF_8));
    }

    weave(jar);

    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.getComment()).isEqualTo("the jar's");
      assertThat(zip.getEntry("Host.class").getComment()).isEqualTo("the entry's");
      assertThat(zip.stream()).extracting(ZipEntry::getTimeLocal).containsOnly(TIME);
      assertThat(zip.stream())
          .extracting(ZipEntry::getMethod)
          .containsExactly(ZipEntry.STORED, ZipEntry.STORED, ZipEntry.DEFLATED);
    }
  }

  @Test
  void a_jar_in_which_nothing_changes_is_not_touched() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "com/acme/Host.class");
    weave(jar);
    byte[] once = Files.readAllBytes(jar);
    Files.setLastModifiedTime(jar, LONG_AGO);

    DirectoryResult second = weave(jar);

    assertThat(second).isEqualTo(new DirectoryResult(0, 0, 0, List.of()));
    assertThat(jar).hasBinaryContent(once);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(LONG_AGO);
  }

  @Test
  void the_same_jar_gives_the_same_bytes() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "Host.class", "a.txt");
    Path copy = Files.copy(jar, folder.resolve("copy.jar"));

    weave(jar);
    weave(copy);

    assertThat(copy).hasSameBinaryContentAs(jar);
  }

  @Test
  void a_frame_class_that_an_earlier_weaving_left_is_replaced() throws IOException {
    Path jar = folder.resolve("lib.jar");
    byte[] rest = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("Host$count$Gen.class"));
      out.write(rest);
      out.putNextEntry(new ZipEntry("Host.class"));
      out.write("generators".getBytes(UTF_8));
    }

    weave(jar);

    assertThat(contents(jar))
        .containsExactly(
            Map.entry("Host.class", "woven"), Map.entry("Host$count$Gen.class", "frame"));
  }

  @Test
  void an_error_leaves_the_jar_as_it_was() throws IOException {
    Path jar = jar("Host.class", "Wrong.class");
    byte[] before = Files.readAllBytes(jar);

    WovenFiles woven = new JarWeaver(JarWeaverTest::weaveClass).prepare(jar);

    assertThat(woven.result().diagnostics()).hasSize(1);
    assertThatThrownBy(woven::write).isInstanceOf(IllegalStateException.class);
    assertThat(jar).hasBinaryContent(before);
  }

  @Test
  void nothing_is_left_beside_the_jar() throws IOException {
    Path jar = jar("Host.class");

    weave(jar);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(jar);
    }
  }

  @Test
  void a_signed_jar_is_refused_with_the_remedy() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "META-INF/ACME.SF", "META-INF/ACME.RSA", "Host.class");

    assertThatThrownBy(() -> weave(jar))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("lib.jar is signed")
        .hasMessageContaining("weave it before it is signed");
  }

  @Test
  void a_signed_jar_without_generators_is_left_alone() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "META-INF/ACME.SF", "Plain.class");

    assertThat(weave(jar)).isEqualTo(new DirectoryResult(0, 0, 0, List.of()));
  }

  @Test
  void an_entry_that_points_out_of_the_jar_is_refused() throws IOException {
    for (String name : List.of("../x.class", "a/../../x", "/x", "..\\x", "C:/x")) {
      Path jar = jar("Host.class", name);

      assertThatThrownBy(() -> weave(jar))
          .isInstanceOf(ZipException.class)
          .hasMessageContaining("points out of it: " + name);
    }
  }

  @Test
  void a_class_that_unpacks_to_far_more_than_a_class_is_refused() throws IOException {
    Path jar = jar("Host.class");
    ZipBombs.add(jar, "Huge.class", 33);

    assertThatThrownBy(() -> weave(jar))
        .isInstanceOf(ZipException.class)
        .hasMessageEndingWith("lib.jar: Huge.class has 33 MB, too much for a class");
  }

  @Test
  void a_jar_that_unpacks_to_far_more_than_a_jar_is_refused() throws IOException {
    Path jar = jar("Host.class");
    ZipBombs.add(jar, "zeros", 300);

    assertThatThrownBy(() -> weave(jar))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("lib.jar would unpack to 300 MB, more than 200 times its size");
  }

  @Test
  void large_entries_of_a_jar_are_copied_with_little_memory() throws IOException {
    Path jar = jar("Host.class");
    ZipBombs.add(jar, "zeros", 200);
    long before = Allocated.bytes();

    weave(jar);

    assertThat(Allocated.bytes() - before).isLessThan(20L << 20);
    assertThat(contents(jar)).containsEntry("Host.class", "woven");
  }

  @Test
  void an_entry_that_holds_more_than_it_says_is_refused() throws IOException {
    for (String name : List.of("Other.class", "text.txt")) {
      Path jar = jar("Host.class");
      ZipBombs.add(jar, name, 1);
      ZipBombs.understate(jar, 1 << 20, 1000);
      byte[] before = Files.readAllBytes(jar);

      assertThatThrownBy(() -> weave(jar))
          .isInstanceOf(ZipException.class)
          .hasMessageEndingWith("lib.jar is damaged: " + name + " holds more than it says");
      assertThat(jar).hasBinaryContent(before);
    }
  }

  @Test
  void two_entries_of_one_name_are_refused() throws IOException {
    Path jar = jar("Host.class", "Hosu.class");
    byte[] bytes = Files.readAllBytes(jar);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'u' ? (byte) 't' : bytes[i];
    }
    Files.write(jar, bytes);

    assertThatThrownBy(() -> weave(jar)).hasMessageEndingWith("lib.jar has two entries Host.class");
  }

  @Test
  void a_script_before_the_entries_stays_there() throws IOException {
    Path jar = jar("a.txt", "Host.class");
    byte[] zip = Files.readAllBytes(jar);
    Files.writeString(jar, "#!/bin/sh\n");
    Files.write(jar, zip, StandardOpenOption.APPEND);

    weave(jar);

    assertThat(Files.readAllBytes(jar)).startsWith("#!/bin/sh\n".getBytes(UTF_8));
    assertThat(contents(jar)).containsEntry("Host.class", "woven").containsEntry("a.txt", "plain");
  }

  @Test
  void a_missing_jar_is_an_error() {
    assertThatThrownBy(() -> weave(folder.resolve("missing.jar")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissions_and_links_stay() throws IOException {
    Path jar = jar("Host.class");
    Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r-x---"));
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), jar);

    weave(link);

    assertThat(link).isSymbolicLink();
    assertThat(contents(jar)).containsEntry("Host.class", "woven");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)))
        .isEqualTo("rw-r-x---");
  }

  /** Stands for the weaver: what a class is follows from its content. */
  private static WeaveResult weaveClass(byte[] content) {
    switch (new String(content, UTF_8)) {
      case "generators":
        FrameClass frame = new FrameClass("com/acme/Host$count$Gen", "frame".getBytes(UTF_8));
        return new WeaveResult("woven".getBytes(UTF_8), List.of(frame), List.of());
      case "wrong":
        Diagnostic error =
            new Diagnostic(DiagnosticCode.YIELD_TYPE, "Wrong", null, null, 0, "is wrong");
        return new WeaveResult(content, List.of(), List.of(error));
      default:
        return new WeaveResult(content, List.of(), List.of());
    }
  }

  private static DirectoryResult weave(Path jar) throws IOException {
    WovenFiles woven = new JarWeaver(JarWeaverTest::weaveClass).prepare(jar);
    woven.write();
    return woven.result();
  }

  /** Makes a jar; a class named Host has generators, one named Wrong has an error. */
  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        String content =
            name.endsWith("Host.class")
                ? "generators"
                : name.endsWith("Wrong.class") ? "wrong" : "plain";
        write(out, entry(name), content.getBytes(UTF_8));
      }
    }
    return jar;
  }

  /** Writes an entry with its size and checksum before it, as stored ones must have. */
  private static void write(ZipOutputStream out, ZipEntry entry, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.DEFLATED);
    return entry;
  }

  private static Map<String, String> contents(Path jar) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getSize() < 1 << 16) {
          contents.put(
              entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
        }
      }
    }
    return contents;
  }
}
