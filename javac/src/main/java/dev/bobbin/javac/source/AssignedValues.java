package dev.bobbin.javac.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Finds all values that a local variable is given in a method or lambda. */
final class AssignedValues extends TreePathScanner<Void, Void> {
  private final Element variable;
  private final Trees trees;
  private final List<TreePath> values = new ArrayList<>();

  private AssignedValues(Element variable, Trees trees) {
    this.variable = variable;
    this.trees = trees;
  }

  /** Returns them; none if it has only what it is given from outside, as a parameter is. */
  static List<TreePath> of(Element variable, TreePath body, Trees trees) {
    AssignedValues assigned = new AssignedValues(variable, trees);
    assigned.scan(body, null);
    return assigned.values;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    if (tree.getInitializer() != null && variable.equals(trees.getElement(getCurrentPath()))) {
      values.add(new TreePath(getCurrentPath(), tree.getInitializer()));
    }
    return super.visitVariable(tree, nothing);
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree tree, Void nothing) {
    if (tree.getPattern() instanceof BindingPatternTree pattern) {
      TreePath declared =
          new TreePath(new TreePath(getCurrentPath(), pattern), pattern.getVariable());
      if (variable.equals(trees.getElement(declared))) {
        values.add(new TreePath(getCurrentPath(), tree.getExpression()));
      }
    }
    return super.visitInstanceOf(tree, nothing);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void nothing) {
    TreePath target = new TreePath(getCurrentPath(), tree.getVariable());
    if (variable.equals(trees.getElement(target))) {
      values.add(new TreePath(getCurrentPath(), tree.getExpression()));
    }
    return super.visitAssignment(tree, nothing);
  }
}
