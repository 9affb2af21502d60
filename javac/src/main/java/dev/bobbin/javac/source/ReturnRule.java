package dev.bobbin.javac.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;

/** Refuses that a generator returns something else than its end. */
final class ReturnRule {
  private final Trees trees;
  private final SourceUnit unit;

  ReturnRule(Trees trees, SourceUnit unit) {
    this.trees = trees;
    this.unit = unit;
  }

  void checkReturn(TreePath path, Owner owner) {
    check(path, ((ReturnTree) path.getLeaf()).getExpression(), owner);
  }

  /** Judges a lambda that is an expression. */
  void checkLambda(TreePath path, Owner owner) {
    if (((LambdaExpressionTree) path.getLeaf()).getBody() instanceof ExpressionTree value) {
      check(path, value, owner);
    }
  }

  private void check(TreePath around, ExpressionTree value, Owner owner) {
    if (owner.isGenerator()
        && value != null
        && new ReturnedValue(trees, around).isOther(new TreePath(around, value))) {
      unit.report(
          DiagnosticCode.WRONG_RETURN_VALUE, BodyTexts.returnValue(), owner.at(Start.of(value)));
    }
  }
}
