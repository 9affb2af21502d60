package dev.bobbin.agent;

import dev.bobbin.weaver.files.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Drops what is named twice on the command line, under whatever names. */
final class DistinctInputs {
  private final Consumer<String> problems;

  /** Creates a filter that tells of the inputs that are missing. */
  DistinctInputs(Consumer<String> problems) {
    this.problems = problems;
  }

  List<Path> of(List<Path> inputs) {
    Map<Path, Path> byRealPath = new LinkedHashMap<>();
    for (Path input : inputs) {
      try {
        byRealPath.putIfAbsent(input.toRealPath(), input);
      } catch (IOException missing) {
        problems.accept(FileFailure.describe(missing));
      }
    }
    List<Path> distinct = new ArrayList<>();
    byRealPath.forEach(
        (real, input) -> {
          if (byRealPath.keySet().stream().noneMatch(other -> holds(other, real))) {
            distinct.add(input);
          }
        });
    return distinct;
  }

  /** A folder is woven with the folders and classes in it, but not with the jars. */
  private static boolean holds(Path folder, Path input) {
    boolean within = !folder.equals(input) && input.startsWith(folder);
    return within && (Files.isDirectory(input) || input.toString().endsWith(".class"));
  }
}
