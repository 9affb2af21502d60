package dev.bobbin.javac.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;

/** From an expression to the one that has the same value: out of parentheses and branches. */
final class ValuePath {
  private ValuePath() {}

  /** Returns the outermost expression whose value a given one is, in some branch at least. */
  static TreePath outermost(TreePath expression) {
    TreePath value = expression;
    for (TreePath next; (next = around(value)) != null; ) {
      value = next;
    }
    return value;
  }

  /** Returns the expression directly around that has the same value, or null. */
  private static TreePath around(TreePath value) {
    TreePath parent = value.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional.getCondition() == value.getLeaf() ? null : parent;
    }
    if (tree instanceof YieldTree || isResultOf(tree, value.getLeaf())) {
      return switchAround(parent);
    }
    return tree instanceof ParenthesizedTree ? parent : null;
  }

  /** Returns whether an expression is, but for parentheses, what a branch of a switch gives. */
  static boolean isOfBranch(TreePath expression) {
    TreePath value = expression;
    while (value.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      value = value.getParentPath();
    }
    TreePath around = value.getParentPath();
    return around.getLeaf() instanceof YieldTree
        || isResultOf(around.getLeaf(), value.getLeaf())
            && around.getParentPath().getLeaf() instanceof SwitchExpressionTree;
  }

  private static boolean isResultOf(Tree tree, Tree value) {
    return tree instanceof CaseTree branch && branch.getBody() == value;
  }

  private static TreePath switchAround(TreePath inside) {
    TreePath path = inside;
    while (path != null && !(path.getLeaf() instanceof SwitchExpressionTree)) {
      path = path.getParentPath();
    }
    return path;
  }
}
