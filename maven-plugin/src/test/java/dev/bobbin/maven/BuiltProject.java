package dev.bobbin.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project that Maven has built; what the verify scripts below {@code src/it} ask about it. */
public final class BuiltProject {
  private final Path directory;
  private final Path repository;

  /** Opens the project in a directory, which was built with a local repository of its own. */
  public BuiltProject(File directory, File repository) {
    this.directory = directory.toPath();
    this.repository = repository.toPath();
  }

  /** Returns whether a line of the build's log contains the text. */
  public boolean logged(String text) throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve("build.log"))) {
      return lines.anyMatch(line -> line.contains(text));
    }
  }

  /** Returns the files below a folder of the project, each with its time and a hash. */
  public Map<String, String> files(String folder) throws IOException {
    Path root = directory.resolve(folder);
    Map<String, String> states = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // What copies files may know milliseconds only.
        long time = Files.getLastModifiedTime(file).toMillis();
        int hash = Arrays.hashCode(Files.readAllBytes(file));
        states.put(root.relativize(file).toString(), time + " " + hash);
      }
    }
    return states;
  }

  /** Returns the class path of the project's classes and the runtime. */
  public String classPath() throws IOException {
    return classPath("target/classes");
  }

  /** Returns the class path of some folders and the runtime. */
  public String classPath(String... folders) throws IOException {
    List<String> elements = new ArrayList<>();
    for (String folder : folders) {
      elements.add(directory.resolve(folder).toString());
    }
    elements.add(runtime().toString());
    return String.join(File.pathSeparator, elements);
  }

  private Path runtime() throws IOException {
    try (Stream<Path> files = Files.walk(repository.resolve("dev/bobbin/bobbin-runtime"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  /** Runs java with the arguments and returns the lines it prints. */
  public List<String> java(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.inputReader().lines().toList();
  }
}
