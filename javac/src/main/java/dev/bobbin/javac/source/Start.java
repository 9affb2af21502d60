package dev.bobbin.javac.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;

/**
 * Where an expression starts. javac shows a call at its parenthesis, a selection at its dot and an
 * operation at its operator.
 */
final class Start {
  private Start() {}

  /** Returns the first part of an expression. */
  static Tree of(Tree expression) {
    Tree start = expression;
    for (Tree first = firstOf(start); first != null; first = firstOf(start)) {
      start = first;
    }
    return start;
  }

  private static Tree firstOf(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect();
    }
    if (tree instanceof MemberSelectTree select) {
      return select.getExpression();
    }
    if (tree instanceof BinaryTree binary) {
      return binary.getLeftOperand();
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return choice.getCondition();
    }
    if (tree instanceof ArrayAccessTree access) {
      return access.getExpression();
    }
    return tree instanceof InstanceOfTree test ? test.getExpression() : firstOfChange(tree);
  }

  private static Tree firstOfChange(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return assignment.getVariable();
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return assignment.getVariable();
    }
    if (tree instanceof MemberReferenceTree reference) {
      return reference.getQualifierExpression();
    }
    boolean isPostfix =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    return isPostfix ? ((UnaryTree) tree).getExpression() : null;
  }
}
