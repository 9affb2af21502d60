package dev.bobbin.javac.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeMirror;

/** The places where a value is used as what its own type says. */
final class OwnUse {
  private final Trees trees;
  private final SourceTypes types;

  OwnUse(Trees trees, SourceTypes types) {
    this.trees = trees;
    this.types = types;
  }

  /**
   * Returns whether javac certainly casts a value to the type of its expression.
   *
   * @param own the erased type of the value
   */
  boolean isUse(TreePath value, TypeMirror own) {
    Tree around = value.getParentPath().getLeaf();
    return around instanceof MemberSelectTree
        || around instanceof MemberReferenceTree
            // Of a variable with several bounds, the one that has the method is taken.
            && SourceTypes.isReference(trees.getTypeMirror(value))
        || around instanceof ThrowTree
        || around instanceof EnhancedForLoopTree
        || around instanceof SynchronizedTree
        || around instanceof ArrayAccessTree access && access.getExpression() == value.getLeaf()
        || around instanceof SwitchTree
        || around instanceof SwitchExpressionTree
        || types.isString(own) && isText(value.getParentPath());
  }

  /** Returns whether an expression is a text that is joined of others. */
  private boolean isText(TreePath expression) {
    Tree.Kind kind = expression.getLeaf().getKind();
    return (kind == Tree.Kind.PLUS || kind == Tree.Kind.PLUS_ASSIGNMENT)
        && types.isString(types.erased(trees.getTypeMirror(expression)));
  }
}
