package dev.bobbin.javac.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * As what a sent value may be used, where that is plain to see: in an assignment, a cast, or as the
 * argument of a method.
 */
final class SentRules {
  private final Trees trees;
  private final SourceTypes types;
  private final SourceUnit unit;
  private final VarargsRule varargs;

  SentRules(Trees trees, SourceTypes types, SourceUnit unit) {
    this.trees = trees;
    this.types = types;
    this.unit = unit;
    this.varargs = new VarargsRule(trees, types, unit);
  }

  void check(TreePath yield, Owner owner) {
    TreePath value = ValuePath.outermost(yield);
    if (varargs.check(yield, value, owner)) {
      return;
    }
    TypeMirror used = usedAs(value.getLeaf(), value.getParentPath());
    if (used == null || types.isUnresolved(used)) {
      return;
    }
    Tree shown = Start.of(yield.getLeaf());
    if (value.getParentPath().getLeaf() instanceof MethodInvocationTree
        && isCharArray(used)
        && passesCharArray(value.getParentPath(), owner)) {
      unit.report(
          DiagnosticCode.SENT_AS_CHAR_ARRAY,
          BodyTexts.charArray(called(value.getParentPath()).getSimpleName().toString()),
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

  /** Returns the type that javac casts the value to, as far as it is plain to see, or null. */
  private TypeMirror usedAs(Tree value, TreePath parent) {
    Tree tree = parent.getLeaf();
    if (tree instanceof VariableTree) {
      return trees.getTypeMirror(parent);
    }
    if (tree instanceof AssignmentTree assignment && assignment.getExpression() == value) {
      return trees.getTypeMirror(new TreePath(parent, assignment.getVariable()));
    }
    if (tree instanceof TypeCastTree cast) {
      TypeMirror type = trees.getTypeMirror(new TreePath(parent, cast.getType()));
      return type.getKind() == TypeKind.INTERSECTION ? null : type;
    }
    return tree instanceof MethodInvocationTree call ? parameter(call, value, parent) : null;
  }

  private TypeMirror parameter(MethodInvocationTree call, Tree value, TreePath path) {
    ExecutableElement method = called(path);
    int index = call.getArguments().indexOf((ExpressionTree) value);
    if (method == null || index < 0 || method.isVarArgs()) {
      return null;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    return index < parameters.size() ? types.erased(parameters.get(index).asType()) : null;
  }

  private ExecutableElement called(TreePath call) {
    return trees.getElement(call) instanceof ExecutableElement method ? method : null;
  }

  private static boolean isCharArray(TypeMirror type) {
    return type.toString().equals("char[]");
  }

  /** Where S may be char[], only what is called tells: the methods of the JDK are overloaded. */
  private boolean passesCharArray(TreePath call, Owner owner) {
    ExecutableElement method = called(call);
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
