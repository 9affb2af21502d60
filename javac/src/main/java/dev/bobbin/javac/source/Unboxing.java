package dev.bobbin.javac.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeMirror;

/** The places where javac takes a number or a boolean out of its box. */
final class Unboxing {
  private final Trees trees;

  Unboxing(Trees trees) {
    this.trees = trees;
  }

  /** Returns whether a value that is a box is certainly unboxed where it stands. */
  boolean isAt(TreePath value) {
    TreePath around = value.getParentPath();
    return isCondition(value.getLeaf(), around.getLeaf())
        || isIndex(value.getLeaf(), around.getLeaf())
        || isOperand(value.getLeaf(), around);
  }

  private static boolean isCondition(Tree value, Tree around) {
    if (around instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() == value;
    }
    if (around instanceof ForLoopTree loop) {
      return loop.getCondition() == value;
    }
    if (around instanceof AssertTree assertion) {
      return assertion.getCondition() == value;
    }
    return around instanceof IfTree
        || around instanceof WhileLoopTree
        || around instanceof DoWhileLoopTree;
  }

  private static boolean isIndex(Tree value, Tree around) {
    return around instanceof ArrayAccessTree access && access.getIndex() == value
        || around instanceof NewArrayTree creation
            && creation.getDimensions().stream().anyMatch(length -> length == value);
  }

  /** Texts are joined, and boxes compared, as they are. */
  private boolean isOperand(Tree value, TreePath around) {
    Tree operation = around.getLeaf();
    if (operation instanceof BinaryTree) {
      return operation.getKind() != Tree.Kind.EQUAL_TO
          && operation.getKind() != Tree.Kind.NOT_EQUAL_TO
          && isPrimitive(around);
    }
    return operation instanceof UnaryTree
        || operation instanceof CompoundAssignmentTree assignment
            && assignment.getExpression() == value
            && isPrimitive(around);
  }

  /** Returns whether an expression certainly has a primitive type. */
  boolean isPrimitive(TreePath expression) {
    TypeMirror type = trees.getTypeMirror(expression);
    return type != null && type.getKind().isPrimitive();
  }
}
