package dev.bobbin.javac.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** What a generator may return, and that no generator is created for nothing. */
final class StatementRules {
  private final Trees trees;
  private final SourceUnit unit;

  StatementRules(Trees trees, SourceUnit unit) {
    this.trees = trees;
    this.unit = unit;
  }

  void checkReturn(TreePath path, Owner owner) {
    ExpressionTree value = ((ReturnTree) path.getLeaf()).getExpression();
    if (owner.isGenerator() && value != null && isCertainlyOther(new TreePath(path, value))) {
      unit.report(
          DiagnosticCode.WRONG_RETURN_VALUE, BodyTexts.returnValue(), owner.at(Start.of(value)));
    }
  }

  /** A local variable may hold what a marker has returned: that is left to the weaver. */
  private boolean isCertainlyOther(TreePath path) {
    Tree value = path.getLeaf();
    if (value instanceof ParenthesizedTree parenthesized) {
      return isCertainlyOther(new TreePath(path, parenthesized.getExpression()));
    }
    if (value instanceof TypeCastTree cast) {
      return isCertainlyOther(new TreePath(path, cast.getExpression()));
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isCertainlyOther(new TreePath(path, choice.getTrueExpression()))
          || isCertainlyOther(new TreePath(path, choice.getFalseExpression()));
    }
    if (value instanceof MethodInvocationTree) {
      SourceMarker marker = SourceMarker.of(trees.getElement(path));
      return marker == null || marker.suspends();
    }
    return value instanceof NewClassTree
        || value instanceof LambdaExpressionTree
        || value instanceof MemberReferenceTree
        || isField(trees.getElement(path));
  }

  private static boolean isField(Element element) {
    return element != null && element.getKind() == ElementKind.FIELD && !isThis(element);
  }

  /** javac has variables for this and super, too. */
  private static boolean isThis(Element element) {
    return element.getSimpleName().contentEquals("this");
  }

  void checkDropped(TreePath path, Owner owner) {
    ExpressionTree expression = ((ExpressionStatementTree) path.getLeaf()).getExpression();
    if (expression instanceof MethodInvocationTree call
        && trees.getElement(new TreePath(path, call)) instanceof ExecutableElement called
        && createsGenerator(called, owner)
        && isOwnCall(call, path, owner)
        && !endsLambda(path)) {
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

  /** Of the methods of other objects it is not sure: a mock is called to say what it does. */
  private boolean isOwnCall(MethodInvocationTree call, TreePath statement, Owner owner) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return true;
    }
    ExpressionTree receiver = select.getExpression();
    TreePath path = new TreePath(new TreePath(new TreePath(statement, call), select), receiver);
    return receiver.toString().equals("this") || owner.type().equals(trees.getElement(path));
  }

  /** {@code assertDoesNotThrow(() -> { numbers(-1); })} may be about the call itself. */
  private static boolean endsLambda(TreePath statement) {
    if (statement.getParentPath().getLeaf() instanceof BlockTree block
        && statement.getParentPath().getParentPath().getLeaf() instanceof LambdaExpressionTree) {
      List<? extends StatementTree> statements = block.getStatements();
      return statements.get(statements.size() - 1) == statement.getLeaf();
    }
    return false;
  }
}
