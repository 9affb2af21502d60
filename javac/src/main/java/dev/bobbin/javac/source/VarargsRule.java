package dev.bobbin.javac.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Refuses a sent value that javac takes for the array of all variable arguments (JLS 15.12.2). */
final class VarargsRule {
  private final Trees trees;
  private final SourceTypes types;
  private final SourceUnit unit;

  VarargsRule(Trees trees, SourceTypes types, SourceUnit unit) {
    this.trees = trees;
    this.types = types;
    this.unit = unit;
  }

  /**
   * Judges a yield.
   *
   * @param value the outermost expression that has its value
   * @return whether it is refused
   */
  boolean check(TreePath yield, TreePath value, Owner owner) {
    TreePath call = value.getParentPath();
    if (!(trees.getElement(call) instanceof ExecutableElement method)
        || !isLast(value.getLeaf(), arguments(call.getLeaf()), method)) {
      return false;
    }
    ArrayType array = (ArrayType) types.erased(lastParameter(method));
    if (!isWholeArray(yield, array)) {
      return false;
    }
    TypeMirror sent = types.sentTo(owner);
    boolean mayBeMeant = sent.getKind() == TypeKind.ARRAY && !types.canNeverBe(sent, array);
    if (!mayBeMeant) {
      unit.report(
          DiagnosticCode.SENT_AS_VARARGS,
          BodyTexts.sentAsVarargs(name(method), remedy(sent, array.getComponentType())),
          owner.at(Start.of(yield.getLeaf())));
    }
    return !mayBeMeant;
  }

  /** An {@code int[]} is one of many Objects. */
  private boolean isWholeArray(TreePath yield, ArrayType array) {
    TypeMirror type = trees.getTypeMirror(yield);
    return type != null
        && type.getKind() == TypeKind.ARRAY
        && types.isSubtype(types.erased(type), array);
  }

  private static boolean isLast(
      Tree value, List<? extends ExpressionTree> arguments, ExecutableElement method) {
    return method.isVarArgs()
        && arguments.size() == method.getParameters().size()
        && arguments.get(arguments.size() - 1) == value;
  }

  private static List<? extends ExpressionTree> arguments(Tree call) {
    if (call instanceof NewClassTree creation) {
      return creation.getArguments();
    }
    return call instanceof MethodInvocationTree invocation ? invocation.getArguments() : List.of();
  }

  private static TypeMirror lastParameter(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.get(parameters.size() - 1).asType();
  }

  /** Returns a type that both S and the parameter accept, as far as that is known. */
  private String remedy(TypeMirror sent, TypeMirror component) {
    TypeMirror element = types.valueType(component);
    boolean unknown = types.isObject(sent) || types.holdsOnlyNull(sent);
    TypeMirror remedy = unknown || types.canNeverBe(sent, element) ? element : sent;
    return types.shortName(remedy).replace('$', '.');
  }

  private String name(ExecutableElement method) {
    String owner = types.className(method.getEnclosingElement().asType());
    String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    boolean isConstructor = method.getSimpleName().contentEquals("<init>");
    return isConstructor ? "new " + simple : simple + "." + method.getSimpleName();
  }
}
