package dev.bobbin.javac.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What lambdas return, and whether they call markers. */
final class LambdaTypes {
  private final Trees trees;
  private final Elements elements;
  private final Types types;

  LambdaTypes(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
  }

  /** Returns what a lambda's function returns (JLS 9.9), or null if that is not certain. */
  TypeMirror returnedBy(TreePath lambda) {
    if (!(trees.getTypeMirror(lambda) instanceof DeclaredType type)) {
      return null;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(members(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
        ExecutableType function = (ExecutableType) types.asMemberOf(type, method);
        return upperBound(function.getReturnType());
      }
    }
    return null;
  }

  private Iterable<? extends Element> members(DeclaredType type) {
    return elements.getAllMembers((TypeElement) type.asElement());
  }

  /** An interface may declare the public methods of Object again; they do not count. */
  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(
            inherited ->
                inherited.getSimpleName().equals(method.getSimpleName())
                    && inherited.getParameters().size() == method.getParameters().size());
  }

  private static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : type;
  }

  /** Returns whether the body itself, without lambdas and classes in it, calls a marker. */
  boolean hasMarker(TreePath lambda) {
    MarkerFinder finder = new MarkerFinder();
    finder.scan(new TreePath(lambda, ((LambdaExpressionTree) lambda.getLeaf()).getBody()), null);
    return finder.found;
  }

  private final class MarkerFinder extends TreePathScanner<Void, Void> {
    private boolean found;

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      found = found || SourceMarker.of(trees.getElement(getCurrentPath())) != null;
      return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      return null;
    }
  }
}
