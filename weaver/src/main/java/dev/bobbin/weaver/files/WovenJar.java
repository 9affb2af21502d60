package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What weaving made of a jar, which is replaced as a whole, in one step.
 *
 * @param jar its name
 * @param file what it is, links followed
 * @param before what it was when it was read
 * @param results the classes that were woven, now or before, or that have findings
 * @param findings what was found about them as a whole
 * @param remarks what whoever named the jar should know
 */
record WovenJar(
    Path jar,
    Path file,
    FileStamp before,
    Map<String, WeaveResult> results,
    List<Diagnostic> findings,
    List<String> remarks)
    implements WovenFiles {

  @Override
  public DirectoryResult result() {
    return DirectoryResult.of(results.values()).with(findings);
  }

  @Override
  public void write() throws IOException {
    result().rejectErrors();
    if (result().classes() > 0) {
      try (StagedFiles staged = new StagedFiles()) {
        staged.add(file, file, before, this::rewrite);
        staged.commit();
      }
    }
    TemporaryNames.deleteLeftOvers(TemporaryNames.leftOversBeside(file));
  }

  @Override
  public void writeTo(OutputFolder output) throws IOException {
    result().rejectErrors();
    Path target = output.placeOfJar(jar);
    try (StagedFiles staged = new StagedFiles()) {
      if (result().classes() > 0) {
        staged.add(target, file, null, this::rewrite);
      } else {
        staged.addCopy(target, file);
      }
      staged.commit();
    }
    TemporaryNames.deleteLeftOvers(TemporaryNames.leftOversBeside(target));
  }

  /** Returns the frame classes by the paths of their entries. */
  Map<String, FrameClass> frames() {
    Map<String, FrameClass> frames = new HashMap<>();
    results.forEach(
        (host, result) -> {
          // The host's entry may lie in META-INF/versions/N or in WEB-INF/classes.
          String folder = host.substring(0, host.lastIndexOf('/') + 1);
          for (FrameClass frame : result.frameClasses()) {
            frames.put(folder + ClassFiles.fileName(frame.internalName()), frame);
          }
        });
    return frames;
  }

  private void rewrite(FileChannel copy) throws IOException {
    try (ZipReader zip = new ZipReader(file, jar)) {
      new JarRewriter(zip, jar, results, frames().keySet(), copy).rewrite();
    }
  }
}
