package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** What weaving made of a single class file. */
record WovenClassFile(ClassFileResult woven) implements WovenFiles {

  @Override
  public DirectoryResult result() {
    return DirectoryResult.of(List.of(woven.result()));
  }

  @Override
  public void write() throws IOException {
    result().rejectErrors();
    try (StagedFiles staged = new StagedFiles()) {
      woven.stage(staged);
      staged.commit();
    }
    StaleFrames.delete(ClassFiles.membersOf(woven.file()));
    TemporaryNames.deleteLeftOvers(TemporaryNames.leftOversBeside(woven.file()));
  }

  @Override
  public void writeTo(OutputFolder output) throws IOException {
    result().rejectErrors();
    Path name = pathOfClass();
    try (StagedFiles staged = new StagedFiles()) {
      woven.stageAt(name, output, staged);
      staged.commit();
    }
    StaleFrames.delete(ClassFiles.membersOf(output.place(name, woven.file())));
  }

  /** Returns the path below a root of the class path, which the file alone does not tell. */
  private Path pathOfClass() throws IOException {
    try {
      String name = new ClassReader(woven.result().bytes()).getClassName();
      return Path.of(name + ClassFiles.SUFFIX);
    } catch (RuntimeException damaged) {
      throw new IOException(woven.file() + " is no class file that can be read", damaged);
    }
  }
}
