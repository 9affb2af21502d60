package dev.bobbin.conformance.hardcases;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * A compiler with its options, from sources to class files.
 *
 * @param name what it is called in test names
 * @param compiler makes it
 * @param release the Java release to compile for
 * @param debug the option that chooses the debug information
 */
record Compilation(String name, Supplier<JavaCompiler> compiler, int release, String debug) {

  static Compilation javac(int release, String debug) {
    return new Compilation("javac", ToolProvider::getSystemJavaCompiler, release, debug);
  }

  static Compilation ecj(int release, String debug) {
    return new Compilation("ecj", EclipseCompiler::new, release, debug);
  }

  /**
   * Returns class files by binary name.
   *
   * @param sources by file name without ending
   * @param folder an empty folder, which may not exist; ecj reads and writes nothing but files
   */
  Map<String, byte[]> compile(Map<String, String> sources, Path folder) {
    try {
      Path output = Files.createDirectories(folder.resolve("classes"));
      List<Path> files = write(sources, folder);
      run(files, output);
      return ClassFolder.read(output);
    } catch (IOException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }

  private static List<Path> write(Map<String, String> sources, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      files.add(Files.writeString(file, source.getValue()));
    }
    return files;
  }

  private void run(List<Path> files, Path output) throws IOException {
    JavaCompiler instance = compiler.get();
    try (StandardJavaFileManager manager = instance.getStandardFileManager(null, null, null)) {
      List<JavaFileObject> units = new ArrayList<>();
      manager.getJavaFileObjectsFromPaths(files).forEach(units::add);
      Sources.run(instance, manager, options(output), units);
    }
  }

  private List<String> options(Path output) {
    String classPath = System.getProperty("java.class.path");
    List<String> options = new ArrayList<>(List.of("--release", "" + release, debug));
    options.addAll(
        List.of(
            "-nowarn", "-proc:none", "-parameters", "-classpath", classPath, "-d", "" + output));
    return options;
  }

  /** Returns the sources that it can compile to class files that verify. */
  Map<String, String> corpus() {
    Map<String, String> sources = Corpus.sources(release);
    if (name.equals("ecj")) {
      sources.remove("JavacOnly");
    }
    return sources;
  }

  @Override
  public String toString() {
    return name + " --release " + release + " " + debug;
  }
}
