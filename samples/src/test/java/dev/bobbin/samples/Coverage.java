package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.ISourceNode;
import org.jacoco.core.tools.ExecFileLoader;

/** What JaCoCo reports, by its agent in a process of its own and by its analysis. */
final class Coverage {

  private Coverage() {}

  /** Runs a program under JaCoCo's agent and returns what was recorded. */
  static ExecFileLoader record(Path file, String classPath, String... program)
      throws IOException, InterruptedException {
    String[] command = new String[program.length + 3];
    command[0] = "-javaagent:" + Build.JACOCO_JAR + "=destfile=" + file;
    command[1] = "-cp";
    command[2] = classPath;
    System.arraycopy(program, 0, command, 3, program.length);
    Outcome outcome = JavaProcess.run(command);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(file.toFile());
    return loader;
  }

  /** Returns the lines of a class that have code, by number. */
  static Map<Integer, ILine> lines(ExecFileLoader recorded, Path classFile) throws IOException {
    CoverageBuilder builder = new CoverageBuilder();
    new Analyzer(recorded.getExecutionDataStore(), builder).analyzeAll(classFile.toFile());
    Map<Integer, ILine> lines = new TreeMap<>();
    for (ISourceNode source : builder.getSourceFiles()) {
      for (int number = source.getFirstLine(); number <= source.getLastLine(); number++) {
        if (source.getLine(number).getInstructionCounter().getTotalCount() > 0) {
          lines.put(number, source.getLine(number));
        }
      }
    }
    return lines;
  }
}
