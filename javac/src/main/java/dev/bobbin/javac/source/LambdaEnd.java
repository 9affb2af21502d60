package dev.bobbin.javac.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * What a lambda does last. {@code assertDoesNotThrow(() -> { numbers(-1); })} may be about the call
 * itself.
 */
final class LambdaEnd {
  private LambdaEnd() {}

  /** Returns whether nothing may come behind a statement but the end of a lambda. */
  static boolean mayBe(TreePath statement) {
    TreePath inner = statement;
    boolean returns = false;
    while (!(outer(inner) instanceof LambdaExpressionTree)) {
      returns |= isBeforeReturn(inner.getLeaf(), outer(inner));
      boolean mayEnd = returns || mayEnd(inner.getLeaf(), outer(inner));
      if (!mayEnd || outer(inner) instanceof MethodTree) {
        return false;
      }
      inner = inner.getParentPath();
    }
    return true;
  }

  private static Tree outer(TreePath inner) {
    return inner.getParentPath().getLeaf();
  }

  private static boolean isBeforeReturn(Tree statement, Tree outer) {
    List<? extends StatementTree> statements = statementsOf(outer);
    int next = statements.indexOf(statement) + 1;
    return next > 0
        && next < statements.size()
        && statements.get(next) instanceof ReturnTree returned
        && returned.getExpression() == null;
  }

  private static boolean mayEnd(Tree inner, Tree outer) {
    if (outer instanceof BlockTree || outer instanceof CaseTree) {
      return isLast(inner, statementsOf(outer))
          || outer instanceof CaseTree branch && branch.getBody() == inner;
    }
    return outer instanceof IfTree
        || outer instanceof LabeledStatementTree
        || outer instanceof SwitchTree
        || outer instanceof CatchTree
        || outer instanceof TryTree && inner instanceof CatchTree;
  }

  /** A switch is left by a break. */
  private static boolean isLast(Tree statement, List<? extends StatementTree> statements) {
    int next = statements.indexOf(statement) + 1;
    return next > 0
        && (next == statements.size()
            || next == statements.size() - 1 && statements.get(next) instanceof BreakTree);
  }

  private static List<? extends StatementTree> statementsOf(Tree tree) {
    if (tree instanceof BlockTree block) {
      return block.getStatements();
    }
    boolean hasStatements = tree instanceof CaseTree branch && branch.getStatements() != null;
    return hasStatements ? ((CaseTree) tree).getStatements() : List.of();
  }
}
