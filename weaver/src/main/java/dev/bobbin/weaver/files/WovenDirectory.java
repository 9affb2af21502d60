package dev.bobbin.weaver.files;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What weaving made of a directory.
 *
 * @param root the directory
 * @param tree what was in it
 * @param results the classes that were woven, now or before, or that have findings
 * @param findings what was found about them as a whole
 */
record WovenDirectory(
    Path root, FileTree tree, List<ClassFileResult> results, List<Diagnostic> findings)
    implements WovenFiles {

  @Override
  public DirectoryResult result() {
    Set<Object> counted = new HashSet<>();
    return DirectoryResult.of(
            results.stream()
                .filter(woven -> counted.add(woven.identity()))
                .map(ClassFileResult::result)
                .toList())
        .with(findings);
  }

  @Override
  public List<String> remarks() {
    if (!tree.classFiles().isEmpty()) {
      return List.of();
    }
    int jars = tree.jars().size();
    if (jars == 0) {
      return List.of(root + " holds no class files");
    }
    String count = jars == 1 ? "1 jar" : jars + " jars";
    return List.of(
        root + " holds no class files; it holds " + count + ": name what is to be woven");
  }

  @Override
  public void write() throws IOException {
    result().rejectErrors();
    try (StagedFiles staged = new StagedFiles()) {
      for (ClassFileResult woven : results) {
        woven.stage(staged);
      }
      staged.commit();
    }
    StaleFrames.delete(tree.classFiles());
    TemporaryNames.deleteLeftOvers(tree.leftOvers());
  }

  @Override
  public void writeTo(OutputFolder output) throws IOException {
    result().rejectErrors();
    output.rejectWithin(root);
    Map<Path, ClassFileResult> byFile = new HashMap<>();
    results.forEach(result -> byFile.put(result.file(), result));
    Set<Path> outdated =
        results.stream().flatMap(ClassFileResult::frames).collect(Collectors.toSet());
    try (StagedFiles staged = new StagedFiles()) {
      for (Path file : tree.classFiles()) {
        ClassFileResult woven = byFile.get(file);
        if (woven != null) {
          woven.stageAt(root.relativize(file), output, staged);
        } else if (!outdated.contains(file)) {
          staged.addCopy(place(output, file), file);
        }
      }
      for (Path file : tree.otherFiles()) {
        staged.addCopy(place(output, file), file);
      }
      staged.commit();
    }
    output.deleteStaleFrames();
  }

  private Path place(OutputFolder output, Path file) throws IOException {
    return output.place(root.relativize(file), file);
  }
}
