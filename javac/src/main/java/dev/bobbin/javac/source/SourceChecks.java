package dev.bobbin.javac.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Walks an analysed class: notes its places, and holds what it meets to the rules. */
public final class SourceChecks extends TreePathScanner<Void, Owner> {
  private final Trees trees;
  private final Elements elements;
  private final SourceUnit unit;
  private final Owners owners;
  private final MarkerRules markers;
  private final DroppedRule dropped;
  private final ReturnRule returns;

  /** Creates the rules of a unit. */
  public SourceChecks(Trees trees, Elements elements, Types types, SourceUnit unit) {
    this.trees = trees;
    this.elements = elements;
    this.unit = unit;
    SourceTypes sourceTypes = new SourceTypes(elements, types);
    this.owners = new Owners(trees, elements, types, unit);
    this.markers = new MarkerRules(trees, sourceTypes, unit);
    this.dropped = new DroppedRule(trees, sourceTypes, unit);
    this.returns = new ReturnRule(trees, unit);
  }

  /** Judges a class and all in it. */
  public void check(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path != null) {
      scan(path, null);
    }
  }

  @Override
  public Void scan(Tree tree, Owner owner) {
    if (owner != null && tree instanceof StatementTree && !(tree instanceof BlockTree)) {
      unit.addCode(owner.at(tree));
    }
    return super.scan(tree, owner);
  }

  @Override
  public Void visitClass(ClassTree tree, Owner outer) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type)) {
      return null;
    }
    String name = elements.getBinaryName(type).toString();
    boolean suppressed = outer != null && outer.place().suppressed() || Suppression.isOn(type);
    Place place = new Place(tree, name, false, suppressed);
    unit.addClass(name, type, place);
    return super.visitClass(tree, Owner.of(Owner.Form.CONSTRUCTOR, type, place));
  }

  @Override
  public Void visitMethod(MethodTree tree, Owner ofClass) {
    return super.visitMethod(tree, owners.ofMethod(getCurrentPath(), ofClass));
  }

  @Override
  public Void visitVariable(VariableTree tree, Owner owner) {
    Element variable = trees.getElement(getCurrentPath());
    Owner inner = isMember() ? owners.ofInitializer(variable, owner) : owner;
    boolean suppressed = variable != null && Suppression.isOn(variable);
    return super.visitVariable(tree, inner.suppressed(suppressed));
  }

  @Override
  public Void visitBlock(BlockTree tree, Owner owner) {
    boolean isStatic = isMember() && tree.isStatic();
    return super.visitBlock(tree, isStatic ? owners.ofStaticBlock(tree, owner) : owner);
  }

  private boolean isMember() {
    return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Owner outer) {
    Owner owner = owners.ofLambda(getCurrentPath(), outer);
    returns.checkLambda(getCurrentPath(), owner);
    return super.visitLambdaExpression(tree, owner);
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Owner owner) {
    scan(tree.getExpression(), owner);
    return scan(tree.getBlock(), owner.inSynchronized());
  }

  @Override
  public Void visitTry(TryTree tree, Owner owner) {
    // For an empty one, javac makes nothing.
    boolean hasFinally =
        tree.getFinallyBlock() != null && !tree.getFinallyBlock().getStatements().isEmpty();
    Owner inFinally = owner.inGuarded(hasFinally);
    Owner inResources = inFinally;
    for (Tree resource : tree.getResources()) {
      scan(resource, inResources);
      inResources = inFinally.inGuarded(true);
    }
    scan(tree.getBlock(), inResources);
    scan(tree.getCatches(), inFinally);
    return scan(tree.getFinallyBlock(), owner);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Owner owner) {
    markers.checkCall(getCurrentPath(), owner);
    return super.visitMethodInvocation(tree, owner);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Owner owner) {
    markers.checkReference(getCurrentPath(), owner);
    return super.visitMemberReference(tree, owner);
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Owner owner) {
    dropped.check(getCurrentPath(), owner);
    return super.visitExpressionStatement(tree, owner);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Owner owner) {
    returns.checkReturn(getCurrentPath(), owner);
    return super.visitReturn(tree, owner);
  }
}
