package dev.bobbin.javac.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

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
    return tree instanceof InstanceOfTree test ? test.getExpression() : null;
  }
}
