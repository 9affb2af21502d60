package dev.bobbin.javac.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** The places of one compilation unit, and what has been reported there. */
public final class SourceUnit {
  private final Trees trees;
  private final CompilationUnitTree unit;

  /** The first place on each line, and of these the first marker. */
  private final NavigableMap<Long, Place> lines = new TreeMap<>();

  /** Classes by binary name, methods by {@code binaryName.name}. */
  private final Map<String, Place> members = new HashMap<>();

  private final Map<String, TypeElement> classes = new HashMap<>();

  /** Codes with the line or the member at which they were reported. */
  private final Set<String> reported = new HashSet<>();

  private Place firstMarker;
  private boolean failed;

  /** Creates the unit of a tree. */
  public SourceUnit(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  /** Returns the classes that have been judged, by binary name. */
  public Map<String, TypeElement> classes() {
    return classes;
  }

  void addClass(String binaryName, TypeElement type, Place place) {
    classes.put(binaryName, type);
    members.put(binaryName, place);
  }

  void addMethod(String className, String name, Place place) {
    members.putIfAbsent(member(className, name), place);
  }

  void addMarker(Place place) {
    Place present = lines.get(line(place.tree()));
    if (present == null || !present.isMarker()) {
      lines.put(line(place.tree()), place);
    }
    if (firstMarker == null) {
      firstMarker = place;
    }
  }

  void addCode(Place place) {
    lines.putIfAbsent(line(place.tree()), place);
  }

  /** Returns the line on which a tree starts; 0 where javac keeps no lines, as with -g:none. */
  private long line(Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    return start < 0 || unit.getLineMap() == null ? 0 : unit.getLineMap().getLineNumber(start);
  }

  void report(DiagnosticCode code, String message, Place place) {
    reported.add(code + "@" + line(place.tree()));
    reported.add(code + "@" + place.member());
    print(kindOf(code), "[" + code + "] " + message, place);
  }

  /** Shows a finding of the weaver, unless the rules on source have told it already. */
  public void report(Diagnostic diagnostic) {
    String member = member(diagnostic.className(), diagnostic.methodName());
    Place place = placeOf(diagnostic);
    long line = diagnostic.line() > 0 ? line(place.tree()) : 0;
    String prefix = diagnostic.code() + "@";
    boolean told =
        line > 0
            ? reported.contains(prefix + line) || reported.contains(prefix + diagnostic.line())
            : reported.contains(prefix + member);
    if (!told) {
      print(
          kindOf(diagnostic.code()), "[" + diagnostic.code() + "] " + diagnostic.message(), place);
    }
  }

  private Place placeOf(Diagnostic diagnostic) {
    String member = member(diagnostic.className(), diagnostic.methodName());
    Place onLine =
        diagnostic.line() > 0 ? placeAt(diagnostic.line(), member, diagnostic.className()) : null;
    if (onLine != null) {
      return onLine;
    }
    Place method = members.get(member);
    return method != null ? method : placeOf(diagnostic.className());
  }

  /** Returns what starts on a line; in the middle of a statement, that statement. */
  private Place placeAt(long line, String member, String className) {
    Map.Entry<Long, Place> before = lines.floorEntry(line);
    boolean found =
        before != null
            && (before.getKey() == line
                || before.getValue().member().equals(member)
                // The initial value of a field, which is in no method of the source.
                || before.getValue().member().equals(className));
    return found ? before.getValue() : null;
  }

  private Place placeOf(String className) {
    Place type = members.get(className);
    return type != null ? type : firstPlace();
  }

  private Place firstPlace() {
    Tree tree = unit.getTypeDecls().isEmpty() ? unit : unit.getTypeDecls().get(0);
    return new Place(tree, "", false, false);
  }

  /** Names the source method of a lambda's body: {@code lambda$items$0} is in {@code items}. */
  private static String member(String className, String method) {
    if (method == null) {
      return className;
    }
    boolean isLambda = method.startsWith("lambda$") && method.lastIndexOf('$') > 7;
    String name = isLambda ? method.substring(7, method.lastIndexOf('$')) : method;
    return className + "." + (name.equals("new") ? "<init>" : name);
  }

  /** Shows an error about a class as a whole. */
  public void reportError(String className, String message) {
    print(Kind.ERROR, message, placeOf(className));
  }

  /** Returns whether an error has been shown. */
  public boolean hasErrors() {
    return failed;
  }

  /** Shows a warning at the first marker; returns whether there is one. */
  public boolean warnAtFirstMarker(String message) {
    if (firstMarker != null) {
      print(Kind.MANDATORY_WARNING, message, firstMarker);
    }
    return firstMarker != null;
  }

  private void print(Kind kind, String message, Place place) {
    failed |= kind == Kind.ERROR;
    if (kind == Kind.ERROR || !place.suppressed()) {
      trees.printMessage(kind, message, place.tree(), unit);
    }
  }

  /** Returns how a compiler shows findings of a code. */
  public static Kind kindOf(DiagnosticCode code) {
    return switch (code.severity()) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }
}
