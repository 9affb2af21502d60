package dev.bobbin.javac;

import dev.bobbin.weaver.WeaveException;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.OldRelease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Weaves a compiled class, and reports what the weaver finds in its source. */
final class UnitWeaver {
  private final AnalyzedUnits units;

  /** By what their classes see; not created before there is something to weave. */
  private final Map<ModuleElement, Weaver> weavers = new HashMap<>();

  private boolean notedRelease;

  UnitWeaver(AnalyzedUnits units) {
    this.units = units;
  }

  /** Returns the class to write, or null if it was refused; the reason has been reported. */
  WeaveResult weave(byte[] compiled, TypeElement type) {
    if (!Weaver.mayNeedWeaving(compiled)) {
      return new WeaveResult(compiled, List.of(), List.of());
    }
    try {
      WeaveResult result = weaver(units.moduleOf(type)).weave(compiled);
      for (Diagnostic diagnostic : result.diagnostics()) {
        units.report(type, diagnostic);
      }
      noteOldRelease(result, type);
      return result.hasErrors() ? null : result;
    } catch (WeaveException | LinkageError failure) {
      units.reportError(type, failure.getMessage());
      return null;
    }
  }

  /** One note is enough for a run: all of its classes are compiled alike. */
  private void noteOldRelease(WeaveResult result, TypeElement type) {
    if (!notedRelease && result.woven() && OldRelease.isIn(result.bytes())) {
      notedRelease = true;
      units.report(type, OldRelease.note(result.bytes(), units.binaryName(type), 0));
    }
  }

  private Weaver weaver(ModuleElement module) {
    return weavers.computeIfAbsent(
        module,
        seeing -> new Weaver(WeaverOptions.defaults().withClassFiles(units.classes(seeing))));
  }
}
