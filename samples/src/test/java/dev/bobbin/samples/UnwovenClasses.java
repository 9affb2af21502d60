package dev.bobbin.samples;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.Sources;
import java.nio.file.Path;
import java.util.List;

/** Classes as javac leaves them. */
final class UnwovenClasses {

  private UnwovenClasses() {}

  /** Compiles all samples into a folder. */
  static void ofSamples(Path folder) {
    compile(folder, ClassFolder.filesIn(Build.SOURCES, ".java"));
  }

  /** Compiles sources into a folder. */
  static void compile(Path folder, List<Path> sources) {
    String libraries = JavaProcess.classPath(Build.LIBRARIES);
    Sources.compileTo(
        folder, Sources.files(sources), List.of("-cp", libraries, "--release", "17", "-g"));
  }
}
