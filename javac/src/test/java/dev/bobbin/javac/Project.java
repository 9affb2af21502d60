package dev.bobbin.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with sources, compiled in the ways that build tools compile. */
final class Project {
  private final Path folder;
  private final Javac javac;

  Project(Path folder, Javac javac) {
    this.folder = folder;
    this.javac = javac;
  }

  Path source(String file, String text) {
    return write(folder.resolve("src").resolve(file), text);
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path classFile(String name) {
    return classes().resolve(name + ".class");
  }

  /** Compiles all sources with bobbin-javac on the processor path. */
  Javac.Outcome compile(String... options) {
    List<String> all =
        new ArrayList<>(List.of("-processorpath", Artifacts.bobbinJavac().toString()));
    all.addAll(List.of(options));
    return compileWith(all);
  }

  /** Compiles all sources into the folder of classes, with the runtime on the class path. */
  Javac.Outcome compileWith(List<String> options) {
    List<String> all = new ArrayList<>();
    if (!options.contains("-cp") && !options.contains("-p")) {
      all.addAll(List.of("-cp", Artifacts.runtime().toString()));
    }
    all.addAll(List.of("-d", classes().toString()));
    all.addAll(options);
    all.addAll(sources());
    return javac.compile(all);
  }

  List<String> sources() {
    return files(folder.resolve("src")).stream()
        .map(Path::toString)
        .filter(name -> name.endsWith(".java"))
        .toList();
  }

  static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The files of a folder, by their path in it. */
  static Map<String, byte[]> contents(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      try {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readAllBytes(file));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return contents;
  }

  List<String> classNames() {
    return List.copyOf(contents(classes()).keySet());
  }

  /** Runs a main class, and returns what it says. */
  String run(String mainClass) {
    return javac.run(Artifacts.path(classes(), Artifacts.runtime()), mainClass).output().strip();
  }
}
