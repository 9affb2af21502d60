package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Weaves the class files below a directory: all of them, or none if there is an error.
 *
 * <p>A file whose bytes stay the same is not touched. A frame class whose generator is gone is
 * deleted. The files are woven on all cores; what comes out is the same as if by one after the
 * other.
 */
public final class DirectoryWeaver {
  private final BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> weaver;
  private final ClassPath known;

  /**
   * Creates a weaver of directories.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}; it is
   *     called by several threads at once
   */
  public DirectoryWeaver(Function<byte[], WeaveResult> weaver) {
    this(weaver, ClassPath.NONE);
  }

  /**
   * Creates a weaver of directories with modules.
   *
   * @param weaver weaves a single class file, for example {@code new Weaver(options)::weave}; it is
   *     called by several threads at once
   * @param known where the other modules are
   */
  public DirectoryWeaver(Function<byte[], WeaveResult> weaver, ClassPath known) {
    this(ignoringNeighbours(weaver), known);
  }

  /**
   * Creates a weaver of directories whose classes see those around them.
   *
   * @param weaver weaves a single class file, given what finds the classes around it by internal
   *     name; it is called by several threads at once
   * @param known where the other modules are
   */
  public DirectoryWeaver(
      BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> weaver, ClassPath known) {
    this.weaver = Objects.requireNonNull(weaver, "weaver is null");
    this.known = Objects.requireNonNull(known, "known is null");
  }

  static BiFunction<byte[], Function<String, Optional<byte[]>>, WeaveResult> ignoringNeighbours(
      Function<byte[], WeaveResult> weaver) {
    Objects.requireNonNull(weaver, "weaver is null");
    return (classFile, neighbours) -> weaver.apply(classFile);
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
    FileTree tree = FileTree.below(directory);
    ModuleFindings module = new ModuleFindings(known);
    List<ClassFileResult> results = new ArrayList<>();
    InOrder.forEach(
        tree.classFiles(),
        this::weaveFile,
        (file, woven) -> {
          String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
          module.add(name, woven.result().bytes(), woven.result());
          if (!woven.result().isUnremarkable()) {
            results.add(woven);
          }
        });
    return new WovenDirectory(directory, tree, results, module.diagnostics());
  }

  /**
   * Weaves a single class file in memory.
   *
   * @throws IOException if the file cannot be read, or if a file has the name of a frame class
   */
  public WovenFiles prepareClass(Path classFile) throws IOException {
    return new WovenClassFile(weaveFile(classFile));
  }

  private ClassFileResult weaveFile(Path file) throws IOException {
    FileStamp before = FileStamp.of(file);
    byte[] classFile = ClassFiles.read(file);
    WeaveResult result =
        weaver.apply(classFile, new Neighbours(file, classFile)).readFrom(file.toString());
    for (FrameClass frame : result.frameClasses()) {
      Path place = ClassFiles.beside(file, frame.internalName());
      Optional<byte[]> present = ClassFiles.readIfPresent(place);
      if (present.isPresent()) {
        FrameClash.reject(place.toString(), present.get(), frame);
      }
    }
    return new ClassFileResult(file, before, result);
  }
}
