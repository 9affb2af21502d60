package dev.bobbin.stress.fuzz;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The generators of the other modules, compiled by the running JDK and not woven. */
public final class CorpusClasses {
  private static final Path CONFORMANCE = Path.of("../conformance/src/test");
  private static final Path SAMPLES = Path.of("../samples/src/main/java");

  /** What the hard cases use. */
  private static final List<String> SUPPORT =
      List.of("hardcases/HardCase.java", "hardcases/Sent.java", "reference/Log.java");

  private CorpusClasses() {}

  /** Returns every hard case that a release can compile, by binary name. */
  public static Map<String, byte[]> hardCases(int release, String debug) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int needed : new int[] {8, 11, 17}) {
      if (needed <= release) {
        sources.addAll(
            ClassFolder.filesIn(CONFORMANCE.resolve("resources/hardcases/java" + needed), ".java"));
      }
    }
    Path java = CONFORMANCE.resolve("java");
    List<Path> support =
        SUPPORT.stream().map(java.resolve("dev/bobbin/conformance")::resolve).toList();
    return inFolder(
        folder -> {
          compile(support, folder, java, 17, debug);
          compile(sources, folder, folder, release, debug);
        });
  }

  /** Returns the samples that hold generators, with what they need, by binary name. */
  public static Map<String, byte[]> samples() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path file : ClassFolder.filesIn(SAMPLES, ".java")) {
      if (Files.readString(file).contains("@Generator")) {
        sources.add(file);
      }
    }
    return inFolder(folder -> compile(sources, folder, SAMPLES, 17, "-g"));
  }

  /** What fills a folder with class files. */
  private interface Compilation {
    void run(Path folder) throws IOException;
  }

  private static Map<String, byte[]> inFolder(Compilation compilation) throws IOException {
    Path folder = Files.createTempDirectory("bobbin-seeds");
    try {
      compilation.run(folder);
      return ClassFolder.read(folder);
    } finally {
      delete(folder);
    }
  }

  private static void compile(
      List<Path> sources, Path output, Path sourcePath, int release, String debug)
      throws IOException {
    String classPath = output + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(List.of("--release", "" + release, debug, "-nowarn"));
    options.addAll(List.of("-implicit:class", "-sourcepath", "" + sourcePath));
    options.addAll(List.of("-classpath", classPath));
    Sources.compileTo(output, Sources.files(sources), options);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
