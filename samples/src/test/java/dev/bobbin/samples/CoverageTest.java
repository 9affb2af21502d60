package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  private static final String TARGET = "dev/bobbin/samples/CoverageTarget";

  @TempDir Path folder;

  @Test
  void lines_and_branches_of_generators_that_ran_are_covered() throws Exception {
    Map<Integer, ILine> lines = Coverage.lines(runTarget(), wovenTarget());

    assertThat(lines).isNotEmpty();
    assertThat(texts(lines)).allSatisfy((line, text) -> assertThat(text).startsWith("covered"));
  }

  @Test
  void weaving_adds_no_line_and_no_branch_to_the_users_lines() throws Exception {
    UnwovenClasses.compile(folder, List.of(Build.TEST_SOURCES.resolve(TARGET + ".java")));
    ExecFileLoader nothing = new ExecFileLoader();

    Map<Integer, ILine> compiled = Coverage.lines(nothing, folder.resolve(TARGET + ".class"));
    Map<Integer, ILine> woven = Coverage.lines(nothing, wovenTarget());

    assertThat(branches(woven)).isEqualTo(branches(compiled));
  }

  @Test
  void generators_of_the_samples_are_covered() throws Exception {
    ExecFileLoader recorded = run(Build.CLASSES, Main.class.getName(), "broadcast");
    String name = "dev/bobbin/samples/course/BroadcastingPipeline";

    Map<Integer, ILine> lines = Coverage.lines(recorded, Build.CLASSES.resolve(name + ".class"));
    List<String> source = Files.readAllLines(Build.SOURCES.resolve(name + ".java"));

    lines.keySet().removeIf(line -> source.get(line - 1).contains("private Broadcasting"));
    assertThat(texts(lines))
        .isNotEmpty()
        .allSatisfy((line, text) -> assertThat(text).startsWith("covered"));
  }

  private ExecFileLoader runTarget() throws Exception {
    return run(Build.TEST_CLASSES, CoverageTarget.class.getName());
  }

  private ExecFileLoader run(Path classes, String... program) throws Exception {
    String libraries = JavaProcess.classPath(Build.LIBRARIES);
    String classPath = JavaProcess.classPath(classes) + File.pathSeparator + libraries;
    return Coverage.record(folder.resolve("jacoco.exec"), classPath, program);
  }

  private static Path wovenTarget() throws IOException {
    return Build.TEST_CLASSES.resolve(TARGET + ".class");
  }

  /** Returns for each line whether all of it is covered, and how much is missed. */
  private static Map<Integer, String> texts(Map<Integer, ILine> lines) {
    Map<Integer, String> texts = new TreeMap<>();
    lines.forEach(
        (number, line) -> {
          String status =
              switch (line.getStatus()) {
                case ICounter.FULLY_COVERED -> "covered";
                case ICounter.PARTLY_COVERED -> "partly covered";
                default -> "not covered";
              };
          texts.put(
              number,
              status
                  + ", missed instructions "
                  + line.getInstructionCounter().getMissedCount()
                  + ", missed branches "
                  + line.getBranchCounter().getMissedCount());
        });
    return texts;
  }

  private static Map<Integer, Integer> branches(Map<Integer, ILine> lines) {
    Map<Integer, Integer> branches = new TreeMap<>();
    lines.forEach((number, line) -> branches.put(number, line.getBranchCounter().getTotalCount()));
    return branches;
  }
}
