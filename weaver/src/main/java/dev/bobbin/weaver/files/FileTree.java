package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The files below a folder, multi-release classes included, each list sorted by path.
 *
 * <p>Links are followed, as the JVM follows them, but not into a folder that they lie in.
 *
 * @param classFiles the class files
 * @param otherFiles all the others but the temporary ones
 * @param leftOvers the temporary files of runs that were killed
 */
record FileTree(List<Path> classFiles, List<Path> otherFiles, List<Path> leftOvers) {
  private static final String CLASS = ".class";

  /** Lists what lies below a folder. */
  static FileTree below(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return of(files);
  }

  private static FileTree of(List<Path> files) {
    FileTree tree = new FileTree(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    files.sort(null);
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(CLASS)) {
        tree.classFiles.add(file);
      } else if (!TemporaryNames.isTemporary(name)) {
        tree.otherFiles.add(file);
      } else if (TemporaryNames.isLeftOver(file)) {
        tree.leftOvers.add(file);
      }
    }
    return tree;
  }

  /** Returns the files of these whose names end in {@code .jar}. */
  List<Path> jars() {
    return otherFiles.stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }
}
