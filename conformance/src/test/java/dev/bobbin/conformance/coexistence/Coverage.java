package dev.bobbin.conformance.coexistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode.CounterEntity;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.ISourceNode;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * What JaCoCo reports of the program after a run.
 *
 * @param covered the lines of which all was executed
 * @param missed the lines of which something was not
 * @param unknown the names of classes that ran with other class files than the analysed ones
 * @param counters of each method, what of its instructions, branches, lines and paths was missed
 */
record Coverage(
    List<Integer> covered,
    List<Integer> missed,
    List<String> unknown,
    Map<String, List<Integer>> counters) {

  /** Analyses class files, given by binary name, with the data that a run recorded. */
  static Coverage of(Path recorded, Map<String, byte[]> classFiles) throws IOException {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(recorded.toFile());
    CoverageBuilder builder = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
    for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
      analyzer.analyzeClass(entry.getValue(), entry.getKey());
    }
    Coverage coverage =
        new Coverage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    builder.getClasses().forEach(coverage::addMethods);
    builder.getSourceFiles().forEach(coverage::addLines);
    builder.getNoMatchClasses().forEach(unknown -> coverage.unknown.add(unknown.getName()));
    return coverage;
  }

  private void addMethods(IClassCoverage type) {
    for (IMethodCoverage method : type.getMethods()) {
      List<Integer> missed = new ArrayList<>();
      for (CounterEntity entity : CounterEntity.values()) {
        missed.add(method.getCounter(entity).getMissedCount());
      }
      counters.put(type.getName() + "." + method.getName() + method.getDesc(), missed);
    }
  }

  private void addLines(ISourceNode source) {
    for (int line = source.getFirstLine(); line <= source.getLastLine(); line++) {
      int status = source.getLine(line).getStatus();
      if (status == ICounter.FULLY_COVERED) {
        covered.add(line);
      } else if (status != ICounter.EMPTY) {
        missed.add(line);
      }
    }
  }
}
