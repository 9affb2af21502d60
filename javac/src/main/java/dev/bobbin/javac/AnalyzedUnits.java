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
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** The compilation units that mention Bobbin, as they were when javac had analysed them. */
final class AnalyzedUnits {
  private static final String PREFIX = "[bobbin] ";

  private final JavacTask task;

  /** Those of which a class has been analysed; kept, as javac takes its trees apart later. */
  private final Map<CompilationUnitTree, SourceUnit> units = new IdentityHashMap<>();

  /** The units of classes, by module and binary name; also of local and anonymous ones. */
  private final Map<String, SourceUnit> byClass = new HashMap<>();

  /** What each module sees; null stands for none. */
  private final Map<ModuleElement, ProgramClasses> classes = new HashMap<>();

  private Trees trees;
  private Boolean runtime;
  private boolean warned;
  private boolean failed;

  /** Where to report what has no place of its own. */
  private CompilationUnitTree latest;

  AnalyzedUnits(JavacTask task) {
    this.task = task;
  }

  /** Returns what the weaver can look up for the classes of a module. */
  ProgramClasses classes(ModuleElement module) {
    return classes.computeIfAbsent(
        module, seeing -> new ProgramClasses(task.getElements(), task.getTypes(), seeing));
  }

  /** Returns the module of a class, null if there are no modules. */
  ModuleElement moduleOf(TypeElement type) {
    return task.getElements().getModuleOf(type);
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
      ModuleElement module = moduleOf(type);
      for (Map.Entry<String, TypeElement> entry : unit.classes().entrySet()) {
        byClass.put(key(module, entry.getKey()), unit);
        classes(module).add(entry.getKey(), entry.getValue());
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

  boolean contains(TypeElement type) {
    return unitOf(type) != null;
  }

  /** Returns the unit of a class; of one that javac has made, that of the class around it. */
  private SourceUnit unitOf(TypeElement type) {
    String name = key(moduleOf(type), binaryName(type));
    while (byClass.get(name) == null && name.lastIndexOf('$') > 0) {
      name = name.substring(0, name.lastIndexOf('$'));
    }
    return byClass.get(name);
  }

  private static String key(ModuleElement module, String binaryName) {
    return module + "/" + binaryName;
  }

  /** Warns once, in the unit of a class. */
  void warnAtFirstMarker(TypeElement type, String message) {
    SourceUnit unit = unitOf(type);
    warned = warned || unit != null && unit.warnAtFirstMarker(message);
  }

  /** Shows a finding of the weaver where it belongs in the source. */
  void report(TypeElement type, Diagnostic diagnostic) {
    SourceUnit unit = unitOf(type);
    if (unit == null) {
      print(SourceUnit.kindOf(diagnostic.code()), diagnostic.toString(), latest);
    } else {
      unit.report(diagnostic);
    }
  }

  void reportError(TypeElement type, String message) {
    String binaryName = binaryName(type);
    SourceUnit unit = unitOf(type);
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
    failed |= kind == Kind.ERROR;
    Tree place = unit.getTypeDecls().isEmpty() ? unit : unit.getTypeDecls().get(0);
    trees().printMessage(kind, message, place, unit);
  }

  /** Returns whether an error has been shown. */
  boolean hasErrors() {
    return failed || units.values().stream().anyMatch(SourceUnit::hasErrors);
  }

  void clear() {
    units.clear();
    byClass.clear();
    latest = null;
  }
}
