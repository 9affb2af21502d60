package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of the command line that is killed leaves each class and jar as it was or as it will be,
 * and the next run removes its temporary files.
 *
 * <p>{@code -Dbobbin.kills=200} kills that many of each.
 */
@OncePerBuild
class InterruptedRunTest {
  private static final int KILLS = Integer.getInteger("bobbin.kills", 2);
  private static final int CLASSES = 150;

  /** About the time that writing takes, in microseconds; a busy computer takes longer. */
  private static final int LONGEST_DELAY = 60_000;

  private final Random random = new Random(7);

  @TempDir Path folder;
  private Map<Path, byte[]> old;
  private Map<Path, byte[]> woven;

  @BeforeEach
  void compile_and_weave() throws IOException {
    Path compiled = Files.createDirectory(folder.resolve("compiled"));
    String[] sources = new String[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      sources[i] =
          """
          public class Host%d {
            @dev.bobbin.Generator
            static dev.bobbin.Gen<Integer> numbers() {
              dev.bobbin.Gen.yield(%d);
              return dev.bobbin.Gen.done();
            }
          }
          """
              .formatted(i, i);
    }
    Compilation.compile(compiled, sources);
    old = files(compiled);
    assertThat(run(compiled).exitCode()).isZero();
    woven = files(compiled);
  }

  @Test
  void classes_in_a_folder_are_whole_whenever_the_run_is_killed() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Path classes = Files.createDirectory(folder.resolve("killed" + kill));
      fill(classes);

      kill(classes, () -> isOneMore(classes, CLASSES));

      Map<Path, byte[]> left = files(classes);
      left.keySet().removeIf(name -> name.toString().startsWith(".bobbin-"));
      left.forEach((name, bytes) -> assertThat(isWhole(name, bytes)).as(name.toString()).isTrue());
      assertThat(left).containsKeys(old.keySet().toArray(new Path[0]));
      assertThat(run(classes).exitCode()).isZero();
      assertThat(isEqual(files(classes), woven)).isTrue();
    }
  }

  @Test
  void a_jar_is_whole_whenever_the_run_is_killed() throws Exception {
    Path place = Files.createDirectory(folder.resolve("jars"));
    Path jar = place.resolve("lib.jar");
    byte[] before = pack(jar);
    assertThat(run(jar).exitCode()).isZero();
    byte[] after = Files.readAllBytes(jar);
    for (int kill = 0; kill < KILLS; kill++) {
      Path empty = Files.createDirectory(folder.resolve("jar" + kill));
      Path killed = Files.write(empty.resolve("lib.jar"), before);

      kill(killed, () -> isOneMore(empty, 1));

      byte[] left = Files.readAllBytes(killed);
      assertThat(Arrays.equals(left, before) || Arrays.equals(left, after)).isTrue();
      assertThat(run(killed).exitCode()).isZero();
      assertThat(killed).hasBinaryContent(after);
      assertThat(empty.toFile().list()).containsExactly("lib.jar");
    }
  }

  /** Starts a run, waits until it begins to write, and a little longer, and kills it. */
  private void kill(Path path, BooleanSupplier writes) throws IOException, InterruptedException {
    List<String> command = List.of("-jar", Jars.agent().toString(), "weave", path.toString());
    Process process =
        JavaProcess.builder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && !writes.getAsBoolean()) {
      Thread.onSpinWait();
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_DELAY));
    process.destroyForcibly().waitFor();
  }

  private static boolean isOneMore(Path folder, int than) {
    String[] names = folder.toFile().list();
    return names != null && names.length > than;
  }

  private static Outcome run(Path path) {
    return JavaProcess.run("-jar", Jars.agent().toString(), "weave", path.toString());
  }

  private void fill(Path classes) throws IOException {
    for (Map.Entry<Path, byte[]> file : old.entrySet()) {
      Files.write(classes.resolve(file.getKey()), file.getValue());
    }
  }

  private byte[] pack(Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<Path, byte[]> file : old.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey().toString());
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return Files.readAllBytes(jar);
  }

  private boolean isWhole(Path name, byte[] bytes) {
    return Arrays.equals(bytes, old.get(name)) || Arrays.equals(bytes, woven.get(name));
  }

  private static boolean isEqual(Map<Path, byte[]> some, Map<Path, byte[]> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
  }

  private static Map<Path, byte[]> files(Path folder) throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(folder.relativize(path), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
