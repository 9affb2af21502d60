package dev.bobbin.javac.source;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/** Refuses a statement that creates a generator of the same class, and drops it. */
final class DroppedRule {
  private final Trees trees;
  private final SourceTypes types;
  private final SourceUnit unit;

  DroppedRule(Trees trees, SourceTypes types, SourceUnit unit) {
    this.trees = trees;
    this.types = types;
    this.unit = unit;
  }

  void check(TreePath path, Owner owner) {
    ExpressionTree expression = ((ExpressionStatementTree) path.getLeaf()).getExpression();
    if (expression instanceof MethodInvocationTree call
        && trees.getElement(new TreePath(path, call)) instanceof ExecutableElement called
        && createsGenerator(called, owner)
        && isCalledOnOwnClass(call, path, owner)
        && !LambdaEnd.mayBe(path)) {
      String name = called.getSimpleName().toString();
      unit.report(
          DiagnosticCode.DROPPED_GENERATOR,
          owner.isGenerator() ? BodyTexts.droppedInGenerator(name) : BodyTexts.dropped(name),
          owner.at(Start.of(call)));
    }
  }

  private static boolean createsGenerator(ExecutableElement called, Owner owner) {
    return called.getEnclosingElement().equals(owner.type())
        && Owners.isAnnotated(called, Names.GENERATOR)
        && !Owners.isAnnotated(called, Names.PRIMED);
  }

  /** A subclass may have a method of its own, or be a mock that is called to say what it does. */
  private boolean isCalledOnOwnClass(MethodInvocationTree call, TreePath statement, Owner owner) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return true;
    }
    TreePath path = new TreePath(new TreePath(statement, call), select);
    return types.erased(trees.getTypeMirror(new TreePath(path, select.getExpression())))
            instanceof DeclaredType receiver
        && receiver.asElement().equals(owner.type());
  }
}
