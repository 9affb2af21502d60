package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Weaves the class files below a directory: all of them, or none if there is an error.
 *
 * <p>A file whose bytes stay the same is not touched. Every file is replaced in one step, and the
 * frame classes are written before the class that needs them, so that a build that is interrupted
 * leaves classes that work or that are woven next time.
 */
public final class DirectoryWeaver {
  private final Function<byte[], WeaveResult> weaver;

  /**
   * Creates a weaver of directories.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}
   */
  public DirectoryWeaver(Function<byte[], WeaveResult> weaver) {
    this.weaver = Objects.requireNonNull(weaver, "weaver is null");
  }

  /**
   * Weaves the class files below a directory.
   *
   * @throws IOException if a file cannot be read or written
   */
  public DirectoryResult weave(Path directory) throws IOException {
    Map<Path, WeaveResult> results = weaveInMemory(directory);
    DirectoryResult result = DirectoryResult.of(results.values());
    if (!result.hasErrors()) {
      for (Map.Entry<Path, WeaveResult> entry : results.entrySet()) {
        write(entry.getKey(), entry.getValue());
      }
    }
    return result;
  }

  /** Weaves every file and keeps what has something to say or to write. */
  private Map<Path, WeaveResult> weaveInMemory(Path directory) throws IOException {
    Map<Path, WeaveResult> results = new LinkedHashMap<>();
    for (Path file : ClassFiles.below(directory)) {
      WeaveResult result = weaver.apply(Files.readAllBytes(file));
      if (result.woven() || !result.diagnostics().isEmpty()) {
        results.put(file, result);
      }
    }
    return results;
  }

  private static void write(Path file, WeaveResult result) throws IOException {
    for (FrameClass frame : result.frameClasses()) {
      ClassFiles.replace(ClassFiles.beside(file, frame.internalName()), frame.bytes());
    }
    ClassFiles.replace(file, result.bytes());
  }
}
