package dev.bobbin.stress.figures;

import dev.bobbin.stress.fuzz.CorpusClasses;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;

/**
 * Measures classes per second: woven as the plugin does, files and all, and scanned and left as the
 * agent does with all others.
 *
 * <p>{@code WeavingSpeed [JAR]}; the jar, ASM's if there is none, has the classes that are scanned.
 */
public final class WeavingSpeed {
  private static final int ROUNDS = 15;

  private WeavingSpeed() {}

  /** A thing to measure. */
  private interface Work {
    void run() throws IOException;
  }

  /** Measures, and prints medians. */
  public static void main(String[] arguments) throws Exception {
    List<byte[]> hosts = new ArrayList<>();
    hosts.addAll(hosts(CorpusClasses.hardCases(17, "-g")));
    hosts.addAll(hosts(CorpusClasses.samples()));
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    report("woven in memory", hosts, () -> {}, () -> hosts.forEach(weaver::weave));
    Path folder = Files.createTempDirectory("classes");
    DirectoryWeaver files = new DirectoryWeaver(weaver::weave);
    report("woven in a folder", hosts, () -> fill(folder, hosts), () -> files.weave(folder));
    empty(folder);
    Files.delete(folder);
    List<byte[]> plain = arguments.length > 0 ? classes(Path.of(arguments[0])) : classes(asm());
    report("scanned and left", plain, () -> {}, () -> plain.forEach(Weaver::mayNeedWeaving));
  }

  private static Collection<byte[]> hosts(Map<String, byte[]> compiled) {
    return compiled.values().stream().filter(Weaver::mayNeedWeaving).toList();
  }

  private static void fill(Path folder, List<byte[]> hosts) throws IOException {
    empty(folder);
    for (int i = 0; i < hosts.size(); i++) {
      // A folder each: files of different packages and compilers may have the same name.
      Path place = Files.createDirectory(folder.resolve("" + i));
      String name = new ClassReader(hosts.get(i)).getClassName();
      Files.write(place.resolve(name.replaceAll(".*/", "") + ".class"), hosts.get(i));
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  private static Path asm() throws Exception {
    return Path.of(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<byte[]> classes(Path jar) throws IOException {
    List<byte[]> classes = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          classes.add(zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  private static void report(String what, List<byte[]> classes, Work before, Work work)
      throws IOException {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      before.run();
      long start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    long first = times[0];
    Arrays.sort(times);
    long median = times[ROUNDS / 2];
    long kilobytes = classes.stream().mapToLong(bytes -> bytes.length).sum() >> 10;
    System.out.printf(
        "%-18s %5d classes, %6d KB: %8.1f ms, %9.0f classes a second (the first time %.0f)%n",
        what,
        classes.size(),
        kilobytes,
        median / 1e6,
        classes.size() * 1e9 / median,
        classes.size() * 1e9 / first);
  }
}
