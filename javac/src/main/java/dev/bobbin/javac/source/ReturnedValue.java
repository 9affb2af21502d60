package dev.bobbin.javac.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** What a returned value may be, traced through the variables of its method or lambda. */
final class ReturnedValue {
  private final Trees trees;
  private final TreePath body;

  /** Variables that have been judged; one that is being judged adds nothing to itself. */
  private final Map<Element, Boolean> judged = new HashMap<>();

  /** Creates the trace of a value that is returned somewhere in a method or lambda. */
  ReturnedValue(Trees trees, TreePath inside) {
    this.trees = trees;
    TreePath path = inside;
    while (!(path.getLeaf() instanceof MethodTree)
        && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      path = path.getParentPath();
    }
    this.body = path;
  }

  /** Returns whether a value may, or must, be another one than what a marker gives, or null. */
  boolean isOther(TreePath path) {
    Tree value = path.getLeaf();
    if (value instanceof ConditionalExpressionTree choice) {
      return isOther(new TreePath(path, choice.getTrueExpression()))
          || isOther(new TreePath(path, choice.getFalseExpression()));
    }
    if (value instanceof MethodInvocationTree) {
      SourceMarker marker = SourceMarker.of(trees.getElement(path));
      return marker == null || marker.suspends();
    }
    ExpressionTree inner = inner(value);
    return inner != null
        ? isOther(new TreePath(path, inner))
        : isMade(value) || isOtherVariable(trees.getElement(path));
  }

  /** Returns the expression in another one that has its value, or null. */
  private static ExpressionTree inner(Tree value) {
    if (value instanceof ParenthesizedTree parenthesized) {
      return parenthesized.getExpression();
    }
    if (value instanceof TypeCastTree cast) {
      return cast.getExpression();
    }
    return value instanceof AssignmentTree assignment ? assignment.getExpression() : null;
  }

  private static boolean isMade(Tree value) {
    return value instanceof NewClassTree
        || value instanceof LambdaExpressionTree
        || value instanceof MemberReferenceTree
        || value instanceof ArrayAccessTree;
  }

  private boolean isOtherVariable(Element variable) {
    if (variable == null) {
      return false;
    }
    Boolean known = judged.putIfAbsent(variable, true);
    if (known != null) {
      return known;
    }
    boolean other = holdsOther(variable);
    judged.put(variable, other);
    return other;
  }

  /** What comes from outside is a value of its own. Which assignment is the last is not judged. */
  private boolean holdsOther(Element variable) {
    return switch (variable.getKind()) {
      case FIELD, ENUM_CONSTANT -> true;
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE ->
          AssignedValues.of(variable, body, trees).stream().allMatch(this::isOther);
      case BINDING_VARIABLE -> isBoundToOther(AssignedValues.of(variable, body, trees));
      default -> false;
    };
  }

  /** In a case of a switch, a variable may be bound to what was switched over. */
  private boolean isBoundToOther(List<TreePath> values) {
    return !values.isEmpty() && values.stream().allMatch(this::isOther);
  }
}
