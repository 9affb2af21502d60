package dev.bobbin.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.bobbin.javac.model.ProgramClasses;
import dev.bobbin.javac.source.Names;
import dev.bobbin.javac.source.SourceChecks;
import dev.bobbin.javac.source.SourceUnit;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** The compilation units that mention Bobbin, as they were when javac had analysed them. */
final class AnalyzedUnits {
  private static final String PREFIX = "[bobbin] ";

  private final JavacTask task;

  /** Those of which a class has been analysed; kept, as javac takes its trees apart later. */
  private final Map<CompilationUnitTree, SourceUnit> units = new IdentityHashMap<>();

  /** The units of classes, by binary name; also of local and anonymous ones. */
  private final Map<String, SourceUnit> byClass = new HashMap<>();

  private final ProgramClasses classes;

  private Trees trees;
  private Boolean runtime;
  private boolean warned;

  /** Where to report what has no place of its own. */
  private CompilationUnitTree latest;

  AnalyzedUnits(JavacTask task) {
    this.task = task;
    this.classes = new ProgramClasses(task.getElements(), task.getTypes());
  }

  /** Returns what the weaver can look up. */
  ProgramClasses classes() {
    return classes;
  }

  /** Without the runtime in sight nobody can have written a marker. */
  private boolean hasRuntime() {
    if (runtime == null) {
      runtime = task.getElements().getTypeElement(Names.GEN) != null;
    }
    return runtime;
  }

  /** Judges a class and those in it, if its source mentions Bobbin. */
  void analyze(CompilationUnitTree tree, TypeElement type) {
    latest = tree;
    SourceUnit unit = units.get(tree);
    if (unit == null && Mention.isIn(tree) && hasRuntime()) {
      unit = new SourceUnit(trees(), tree);
      units.put(tree, unit);
    }
    if (unit != null) {
      new SourceChecks(trees(), task.getElements(), task.getTypes(), unit).check(type);
      for (Map.Entry<String, TypeElement> entry : unit.classes().entrySet()) {
        byClass.put(entry.getKey(), unit);
        if (entry.getValue().getNestingKind() == NestingKind.LOCAL) {
          classes.addLocal(entry.getKey(), entry.getValue());
        }
      }
    }
  }

  private Trees trees() {
    if (trees == null) {
      trees = Trees.instance(task);
    }
    return trees;
  }

  String binaryName(TypeElement type) {
    return task.getElements().getBinaryName(type).toString();
  }

  PackageElement packageOf(TypeElement type) {
    return task.getElements().getPackageOf(type);
  }

  boolean contains(String binaryName) {
    return unitOf(binaryName) != null;
  }

  /** Returns the unit of a class; of one that javac has made, that of the class around it. */
  private SourceUnit unitOf(String binaryName) {
    String name = binaryName;
    while (byClass.get(name) == null && name.lastIndexOf('$') > 0) {
      name = name.substring(0, name.lastIndexOf('$'));
    }
    return byClass.get(name);
  }

  void warnAtFirstMarker(String message) {
    for (SourceUnit unit : units.values()) {
      warned = warned || unit.warnAtFirstMarker(message);
    }
  }

  /** Shows a finding of the weaver where it belongs in the source. */
  void report(String binaryName, Diagnostic diagnostic) {
    SourceUnit unit = unitOf(binaryName);
    if (unit == null) {
      print(SourceUnit.kindOf(diagnostic.code()), diagnostic.toString(), latest);
    } else {
      unit.report(diagnostic);
    }
  }

  void reportError(String binaryName, String message) {
    SourceUnit unit = unitOf(binaryName);
    if (unit == null) {
      print(Kind.ERROR, PREFIX + binaryName + ": " + message, latest);
    } else {
      unit.reportError(binaryName, PREFIX + binaryName + ": " + message);
    }
  }

  /** Reports a failure of our own; the unit may be null. */
  void reportFailure(CompilationUnitTree unit, Throwable failure) {
    String message = PREFIX + "bobbin-javac failed: " + failure + "; please report it";
    print(Kind.ERROR, message, unit == null ? latest : unit);
  }

  private void print(Kind kind, String message, CompilationUnitTree unit) {
    Tree place = unit.getTypeDecls().isEmpty() ? unit : unit.getTypeDecls().get(0);
    trees().printMessage(kind, message, place, unit);
  }

  void clear() {
    units.clear();
    byClass.clear();
    latest = null;
  }
}
