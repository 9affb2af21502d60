package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.DiagnosticCode;
import dev.bobbin.weaver.internal.scan.Findings;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/** Tells whether a rule failed because of the code it was given, and not by its own fault. */
final class DamagedCode {

  private DamagedCode() {}

  /** Reports code that the JVM would not accept; returns whether it is such code. */
  static boolean report(GeneratorMethod generator, Findings findings) {
    try {
      new Analyzer<>(new BasicVerifier())
          .analyzeAndComputeMaxs(generator.host().name, generator.method());
      return false;
    } catch (AnalyzerException e) {
      findings.at(
          generator.method(),
          DiagnosticCode.BAD_CLASS_FILE,
          "the JVM would not accept the code of the method ("
              + e.getMessage()
              + "); compile it again");
      return true;
    }
  }
}
