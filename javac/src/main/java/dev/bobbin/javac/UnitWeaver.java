package dev.bobbin.javac;

import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.OldRelease;
import java.util.List;

/** Weaves a compiled class, and reports what the weaver finds in its source. */
final class UnitWeaver {
  private final AnalyzedUnits units;
  private Weaver weaver;
  private boolean notedRelease;

  UnitWeaver(AnalyzedUnits units) {
    this.units = units;
  }

  /** Returns the class to write, or null if it was refused; the reason has been reported. */
  WeaveResult weave(byte[] compiled, String binaryName) {
    if (!Weaver.mayNeedWeaving(compiled)) {
      return new WeaveResult(compiled, List.of(), List.of());
    }
    try {
      WeaveResult result = weaver().weave(compiled);
      for (Diagnostic diagnostic : result.diagnostics()) {
        units.report(binaryName, diagnostic);
      }
      noteOldRelease(result, binaryName);
      return result.hasErrors() ? null : result;
    } catch (WeaveException | LinkageError failure) {
      units.reportError(binaryName, failure.getMessage());
      return null;
    }
  }

  /** One note is enough for a run: all of its classes are compiled alike. */
  private void noteOldRelease(WeaveResult result, String binaryName) {
    if (!notedRelease && result.woven() && OldRelease.isIn(result.bytes())) {
      notedRelease = true;
      units.report(binaryName, OldRelease.note(result.bytes(), binaryName, 0));
    }
  }

  /** Not loaded before there is something to weave. */
  private Weaver weaver() {
    if (weaver == null) {
      weaver = new Weaver(WeaverOptions.defaults().withClassFiles(units.classes()));
    }
    return weaver;
  }
}
