package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What weaving made of a directory.
 *
 * <p>Every file is replaced in one step, and the frame classes are written before the class that
 * needs them, so that a build that is interrupted leaves classes that work or that are woven next
 * time.
 *
 * @param classFiles every class file that was there before
 * @param results the classes that were woven or that have findings, by their files
 */
record WovenDirectory(List<Path> classFiles, Map<Path, WeaveResult> results) implements WovenFiles {

  @Override
  public DirectoryResult result() {
    return DirectoryResult.of(results.values());
  }

  @Override
  public void write() throws IOException {
    result().rejectErrors();
    for (Map.Entry<Path, WeaveResult> entry : results.entrySet()) {
      write(entry.getKey(), entry.getValue());
    }
    StaleFrames.delete(classFiles);
  }

  private static void write(Path file, WeaveResult result) throws IOException {
    for (FrameClass frame : result.frameClasses()) {
      ClassFiles.replace(ClassFiles.beside(file, frame.internalName()), frame.bytes());
    }
    ClassFiles.replace(file, result.bytes());
  }
}
