package dev.bobbin.javac.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** As what a sent value may be used, where that is plain to see. */
final class SentRules {
  private final SourceTypes types;
  private final SourceUnit unit;
  private final VarargsRule varargs;
  private final SentUse use;

  SentRules(Trees trees, SourceTypes types, SourceUnit unit) {
    this.types = types;
    this.unit = unit;
    this.varargs = new VarargsRule(trees, types, unit);
    this.use = new SentUse(trees, types);
  }

  void check(TreePath yield, Owner owner) {
    TreePath value = ValuePath.outermost(yield);
    if (varargs.check(yield, value, owner)) {
      return;
    }
    TypeMirror used = use.of(yield, value);
    if (types.isUnresolved(used)) {
      return;
    }
    Tree shown = Start.of(yield.getLeaf());
    ExecutableElement called = use.called(value.getParentPath());
    if (called != null && isCharArray(used) && passesCharArray(called, owner)) {
      unit.report(
          DiagnosticCode.SENT_AS_CHAR_ARRAY,
          BodyTexts.charArray(called.getSimpleName().toString()),
          owner.at(shown));
    } else {
      check(types.valueType(used), owner, owner.at(shown));
    }
  }

  private void check(TypeMirror used, Owner owner, Place place) {
    if (owner.kind() == GeneratorKind.COROUTINE) {
      TypeMirror sent = types.sentTo(owner);
      if (types.canNeverBe(sent, used)) {
        unit.report(
            DiagnosticCode.SENT_TYPE,
            BodyTexts.sentType(types.shortName(used), types.shortName(sent)),
            place);
      }
    } else if (!types.isObject(used) && !types.holdsOnlyNull(used)) {
      unit.report(
          DiagnosticCode.SENT_WITHOUT_COROUTINE,
          BodyTexts.sentWithoutCoroutine(types.shortName(used), owner.kind().source()),
          place);
    }
  }

  private static boolean isCharArray(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.CHAR;
  }

  /** Where S may be char[], only what is called tells: the methods of the JDK are overloaded. */
  private boolean passesCharArray(ExecutableElement method, Owner owner) {
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror last = parameters.get(parameters.size() - 1).asType();
    TypeMirror sent = types.sentTo(owner);
    return isCharArray(last)
        && !isCharArray(sent)
        && (types.canNeverBe(sent, last) || isOfJdk(method));
  }

  private static boolean isOfJdk(ExecutableElement method) {
    TypeElement type = (TypeElement) method.getEnclosingElement();
    return type.getQualifiedName().toString().startsWith("java.");
  }
}
