package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What weaving made of a class file.
 *
 * @param file the file
 * @param before what it was when it was read
 * @param result what became of it
 */
record ClassFileResult(Path file, FileStamp before, WeaveResult result) {

  /** Returns which class it is in which folder, whatever links lead there. */
  Object identity() {
    return Objects.requireNonNullElse(before.key(), file);
  }

  /**
   * Adds the woven class and its frame classes to the files to be replaced, the frames first: a run
   * that is interrupted leaves classes that work, or that are woven next time.
   */
  void stage(StagedFiles staged) throws IOException {
    if (result.woven()) {
      stageFrames(file, staged);
      // What a link points to is replaced, not the link.
      staged.add(file.toRealPath(), file, before, result.bytes());
    }
  }

  /**
   * Adds the class, woven or not, and its frame classes to the files of another folder.
   *
   * @param name its path in that folder
   */
  void stageAt(Path name, OutputFolder output, StagedFiles staged) throws IOException {
    Path target = output.place(name, file);
    for (FrameClass frame : result.frameClasses()) {
      output.place(ClassFiles.beside(name, frame.internalName()), file);
    }
    stageFrames(target, staged);
    staged.add(target, file, null, result.bytes());
  }

  private void stageFrames(Path host, StagedFiles staged) throws IOException {
    for (FrameClass frame : result.frameClasses()) {
      Path place = ClassFiles.beside(host, frame.internalName());
      staged.add(place, file, null, frame.bytes());
    }
  }

  /** Returns the files of the frame classes beside the class. */
  Stream<Path> frames() {
    return result.frameClasses().stream()
        .map(frame -> ClassFiles.beside(file, frame.internalName()));
  }
}
