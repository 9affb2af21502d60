package dev.bobbin.weaver.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that {@code java.util.zip} would not write, and some that it would not read. */
class OddJarsTest {
  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final String GENERATORS = "generators in Host";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 0xFFFFFFFF, 2 << 21 | 30 << 16, 0x21 << 16, 0x00210000 | 0xBF7D})
  void every_date_stays_as_it_is(int dateAndTime) throws IOException {
    Path jar = jar("Host.class", GENERATORS, "a.txt", "plain");
    patch(jar, LOCAL, 10, dateAndTime);
    patch(jar, CENTRAL, 12, dateAndTime);

    weave(jar);

    assertThat(headers(jar)).hasSize(3).allMatch(header -> (int) header.u4(12) == dateAndTime);
  }

  @Test
  void permissions_and_what_is_not_understood_stay() throws IOException {
    Path jar = jar("Host.class", GENERATORS, "run.sh", "plain");
    patch(jar, CENTRAL, 4, 0x00140314);
    patch(jar, CENTRAL, 38, 0x81ED0000);

    weave(jar);

    assertThat(headers(jar)).hasSize(3).allMatch(header -> header.u4(38) == 0x81ED0000L);
    assertThat(headers(jar)).allMatch(header -> header.u2(4) == 0x0314);
  }

  @Test
  void the_bytes_are_the_same_in_every_time_zone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    List<byte[]> results = new ArrayList<>();
    byte[] original = Files.readAllBytes(jar("Host.class", GENERATORS, "a.txt", "plain"));
    try {
      for (String zone : List.of("UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Apia")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Path jar = Files.write(folder.resolve("zone.jar"), original);
        weave(jar);
        results.add(Files.readAllBytes(jar));
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(results).allMatch(bytes -> Arrays.equals(bytes, results.get(0)));
  }

  @Test
  void a_jar_without_generators_is_byte_identical_whatever_is_wrong_with_it() throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(twice("Plain.class", "plain"));
    jars.add(jar("../Plain.class", "plain", "/x", "plain"));
    jars.add(jar("META-INF/ACME.SF", "plain", "Plain.class", "plain"));
    jars.add(damaged(jar("Plain.class", "plain"), "plain"));
    jars.add(damaged(jar("Plain.class", "class", "a.txt", "plain"), "plain"));
    jars.add(encrypted(jar("Plain.class", "plain")));
    jars.add(garbageBehind(jar("Plain.class", "plain")));
    for (Path jar : jars) {
      byte[] before = Files.readAllBytes(jar);

      assertThat(weave(jar)).isEqualTo(new DirectoryResult(0, 0, 0, List.of()));

      assertThat(jar).hasBinaryContent(before);
    }
  }

  @Test
  void a_class_that_cannot_be_read_is_told_of_where_nothing_else_is_woven() throws IOException {
    Path jar = encrypted(jar("Plain.class", "plain"));

    assertThat(prepare(jar).remarks())
        .containsExactly(jar + " is damaged: Plain.class is encrypted; it was passed over");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plain.class", "a.txt"})
  void a_wrong_checksum_names_the_file_and_the_entry(String name) throws IOException {
    Path jar = damaged(jar("Host.class", GENERATORS, name, "plain"), "plain");
    byte[] before = Files.readAllBytes(jar);

    assertThatThrownBy(() -> weave(jar))
        .isInstanceOf(ZipException.class)
        .hasMessage(jar + " is damaged: " + name + " does not match its checksum");
    assertThat(jar).hasBinaryContent(before);
    assertThat(folder.toFile().list()).containsExactly("odd.jar");
  }

  @Test
  void a_damaged_class_that_mentions_bobbin_is_refused() throws IOException {
    String text = "plain Ldev/bobbin/Generator;";
    Path jar = damaged(jar("Plain.class", text), text);

    assertThatThrownBy(() -> weave(jar)).hasMessageContaining("does not match its checksum");
  }

  @Test
  void an_entry_that_java_cannot_unpack_is_copied() throws IOException {
    Path jar = jar("Host.class", GENERATORS, "secret", "plain");
    patch(jar, "secret", 8, (short) 1);

    weave(jar);

    assertThat(headers(jar)).extracting(ZipHeader::path).contains("Host.class", "secret");
    assertThat(Files.readString(jar, ISO_8859_1)).contains("plain");
  }

  @Test
  void a_frame_class_whose_name_would_be_too_long_is_refused() throws IOException {
    Path jar =
        renamed(
            jar("x/Host.class", GENERATORS), "x/Host.class", "x".repeat(65_520) + "/Host.class");

    assertThatThrownBy(() -> weave(jar))
        .hasMessageContaining("Host$count$Gen.class would have a longer name than a zip file");
  }

  @OncePerBuild
  @Test
  void the_entry_that_is_one_too_many_for_two_bytes_is_counted() throws IOException {
    Path jar = folder.resolve("odd.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, "Host.class", GENERATORS);
      for (int i = 0; i < 65_533; i++) {
        out.putNextEntry(new ZipEntry("d/" + i));
      }
    }

    weave(jar);

    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.size()).isEqualTo(65_535);
    }
  }

  @Test
  void entries_that_overlap_are_refused() throws IOException {
    Path jar = jar("Host.class", GENERATORS, "a.txt", "plain");
    patch(jar, "a.txt", 42, 0);

    assertThatThrownBy(() -> weave(jar)).isInstanceOf(ZipException.class);
  }

  @Test
  void a_class_that_is_woven_already_is_counted() throws IOException {
    Path jar = jar("Host.class", GENERATORS, "Host2.class", "woven Host2");

    weave(jar);

    assertThat(weave(jar).summary()).isEqualTo("Nothing to weave: 2 classes are already woven");
  }

  /** Every cut and many changed bytes: either an error that can be printed, or a whole jar. */
  @OncePerBuild
  @Test
  void no_damage_ends_in_anything_but_an_io_error() throws IOException {
    byte[] sound = Files.readAllBytes(jar("Host.class", GENERATORS, "a.txt", "plain"));
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = sound.clone();
      if (i < sound.length) {
        bytes = Arrays.copyOf(bytes, i);
      } else {
        for (int n = 0; n <= i % 3; n++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      weaveOrLeave(Files.write(folder.resolve("odd.jar"), bytes), bytes);
    }
  }

  private void weaveOrLeave(Path jar, byte[] before) throws IOException {
    try {
      weave(jar);
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("odd.jar");
      assertThat(jar).hasBinaryContent(before);
    }
    assertThat(folder.toFile().list()).containsExactly("odd.jar");
  }

  private static WovenFiles prepare(Path jar) throws IOException {
    return new JarWeaver(FakeWeaver::weave).prepare(jar);
  }

  private static DirectoryResult weave(Path jar) throws IOException {
    WovenFiles woven = prepare(jar);
    woven.write();
    return woven.result();
  }

  /** Makes a jar of names and contents, stored and with the time in an extra field. */
  private Path jar(String... namesAndContents) throws IOException {
    Path jar = folder.resolve("odd.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        put(out, namesAndContents[i], namesAndContents[i + 1]);
      }
    }
    return jar;
  }

  /** Renames the only entry; Java refuses to write names as long as a jar may have. */
  private static Path renamed(Path jar, String name, String longer) throws IOException {
    int more = longer.length() - name.length();
    String text = Files.readString(jar, ISO_8859_1).replace(name, longer);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(ISO_8859_1)).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.limit() - 22;
    int directory = bytes.getInt(end + 16) + more;
    bytes.putShort(26, (short) longer.length()).putShort(directory + 28, (short) longer.length());
    bytes.putInt(end + 12, bytes.getInt(end + 12) + more).putInt(end + 16, directory);
    return Files.write(jar, bytes.array());
  }

  private static void put(ZipOutputStream out, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(content.getBytes(UTF_8));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length());
    entry.setCrc(checksum.getValue());
    entry.setLastModifiedTime(FileTime.fromMillis(1_000_000_000_000L));
    out.putNextEntry(entry);
    out.write(content.getBytes(UTF_8));
    out.closeEntry();
  }

  private Path twice(String name, String content) throws IOException {
    Path jar = jar(name, content, name.replace('P', 'Q'), content);
    byte[] bytes = Files.readAllBytes(jar);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'Q' ? (byte) 'P' : bytes[i];
    }
    return Files.write(folder.resolve("twice.jar"), bytes);
  }

  /** Changes a letter of the content. */
  private static Path damaged(Path jar, String content) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    int at = new String(bytes, ISO_8859_1).indexOf(content);
    bytes[at] ^= 1;
    return Files.write(jar.resolveSibling("odd.jar"), bytes);
  }

  private Path encrypted(Path jar) throws IOException {
    Path copy = Files.copy(jar, folder.resolve("encrypted.jar"));
    patch(copy, "Plain.class", 8, (short) 1);
    return copy;
  }

  private Path garbageBehind(Path jar) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    return Files.write(folder.resolve("tail.jar"), Arrays.copyOf(bytes, bytes.length + 7));
  }

  /** Writes four bytes at a place in every header of a kind. */
  private static void patch(Path jar, int signature, int at, int value) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jar)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + at + 4 <= bytes.limit(); i++) {
      if (bytes.getInt(i) == signature) {
        bytes.putInt(i + at, value);
      }
    }
    Files.write(jar, bytes.array());
  }

  /** Writes a number at a place in the directory's header of an entry. */
  private static void patch(Path jar, String name, int at, Number value) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jar)).order(ByteOrder.LITTLE_ENDIAN);
    String text = new String(bytes.array(), ISO_8859_1);
    int header = text.lastIndexOf(name) - ZipHeader.SIZE;
    if (value instanceof Short flags) {
      bytes.putShort(header + at, flags);
    } else {
      bytes.putInt(header + at, value.intValue());
    }
    Files.write(jar, bytes.array());
  }

  private static List<ZipHeader> headers(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar)) {
      return ZipDirectory.read(channel).headers();
    }
  }
}
