package dev.bobbin.agent;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.SourceText;
import dev.bobbin.testing.Sources;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compiles sources that use generators, without weaving them. */
final class Compilation {

  private Compilation() {}

  /** Compiles sources, of a module if one declares it, into a folder and returns the folder. */
  static Path compile(Path folder, String... sources) {
    boolean module = Stream.of(sources).anyMatch(source -> source.startsWith("module "));
    String libraries = JavaProcess.classPath(Jars.runtime(), folder);
    if (!module) {
      libraries += File.pathSeparator + System.getProperty("java.class.path");
    }
    return Sources.compileTo(
        folder,
        Stream.of(sources).map(SourceText::of).toList(),
        List.of(module ? "-p" : "-cp", libraries, "--release", "17", "-g", "-Xlint:-options"));
  }
}
