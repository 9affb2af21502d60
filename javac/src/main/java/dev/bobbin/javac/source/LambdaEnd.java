package dev.bobbin.javac.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
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
    while (mayEnd(inner.getLeaf(), inner.getParentPath().getLeaf())) {
      inner = inner.getParentPath();
    }
    return inner.getParentPath().getLeaf() instanceof LambdaExpressionTree;
  }

  private static boolean mayEnd(Tree inner, Tree outer) {
    if (outer instanceof BlockTree block) {
      return isLast(inner, block.getStatements());
    }
    if (outer instanceof CaseTree branch) {
      return branch.getBody() == inner || isLast(inner, branch.getStatements());
    }
    return outer instanceof IfTree
        || outer instanceof LabeledStatementTree
        || outer instanceof SwitchTree
        || outer instanceof CatchTree
        || outer instanceof TryTree && inner instanceof CatchTree;
  }

  private static boolean isLast(Tree statement, List<? extends StatementTree> statements) {
    int next = statements == null ? 0 : statements.indexOf(statement) + 1;
    return next > 0
        && (next == statements.size()
            || next == statements.size() - 1 && isEnd(statements.get(next)));
  }

  private static boolean isEnd(StatementTree statement) {
    return statement instanceof BreakTree
        || statement instanceof ReturnTree returned && returned.getExpression() == null;
  }
}
