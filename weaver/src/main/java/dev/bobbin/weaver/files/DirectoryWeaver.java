package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Weaves the class files below a directory: all of them, or none if there is an error.
 *
 * <p>A file whose bytes stay the same is not touched. A frame class whose generator is gone is
 * deleted.
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
   * @throws IOException if a file cannot be read or written, or has the name of a frame class
   */
  public DirectoryResult weave(Path directory) throws IOException {
    WovenFiles woven = prepare(directory);
    if (!woven.result().hasErrors()) {
      woven.write();
    }
    return woven.result();
  }

  /**
   * Weaves the class files below a directory in memory.
   *
   * @throws IOException if a file cannot be read, or has the name of a frame class
   */
  public WovenFiles prepare(Path directory) throws IOException {
    List<Path> classFiles = ClassFiles.below(directory);
    Map<Path, WeaveResult> results = new LinkedHashMap<>();
    for (Path file : classFiles) {
      WeaveResult result = weaver.apply(Files.readAllBytes(file));
      rejectClashes(file, result);
      if (result.woven() || !result.diagnostics().isEmpty()) {
        results.put(file, result);
      }
    }
    return new WovenDirectory(classFiles, results);
  }

  private static void rejectClashes(Path file, WeaveResult result) throws IOException {
    for (FrameClass frame : result.frameClasses()) {
      Path present = ClassFiles.beside(file, frame.internalName());
      if (Files.exists(present)) {
        FrameClash.reject(present.toString(), Files.readAllBytes(present), frame);
      }
    }
  }
}
