package dev.bobbin.javac.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out what code belongs to, and reports what cannot be a generator. */
final class Owners {
  private final Trees trees;
  private final SourceUnit unit;
  private final SourceTypes types;
  private final DeclarationChecks declarations;
  private final LambdaTypes lambdas;

  Owners(Trees trees, Elements elements, Types types, SourceUnit unit) {
    this.trees = trees;
    this.unit = unit;
    this.types = new SourceTypes(elements, types);
    this.declarations = new DeclarationChecks(elements, types);
    this.lambdas = new LambdaTypes(trees, elements, types);
  }

  Owner ofMethod(TreePath path, Owner ofClass) {
    MethodTree tree = (MethodTree) path.getLeaf();
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Owner.of(Owner.Form.UNKNOWN, ofClass.type(), ofClass.place());
    }
    String member = ofClass.place().member() + "." + tree.getName();
    boolean suppressed = ofClass.place().suppressed() || Suppression.isOn(method);
    Place place = new Place(tree, member, false, suppressed);
    unit.addMethod(ofClass.place().member(), tree.getName().toString(), place);
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return Owner.of(Owner.Form.CONSTRUCTOR, ofClass.type(), place);
    }
    return ofMethod(method, tree, Owner.of(Owner.Form.METHOD, ofClass.type(), place));
  }

  private Owner ofMethod(ExecutableElement method, MethodTree tree, Owner owner) {
    TypeMirror returned = method.getReturnType();
    boolean primed = isAnnotated(method, Names.PRIMED);
    if (!primed && !isAnnotated(method, Names.GENERATOR)) {
      return owner.returning(returned, null);
    }
    boolean accepted =
        declarations.check(
            method,
            primed,
            (code, message) -> unit.report(code, message, owner.at(shown(code, tree))));
    return accepted
        ? owner.returning(returned, types.kind(returned))
        : Owner.of(Owner.Form.UNKNOWN, owner.type(), owner.place());
  }

  private static Tree shown(DiagnosticCode code, MethodTree tree) {
    boolean aboutType =
        code == DiagnosticCode.WRONG_RETURN_TYPE || code == DiagnosticCode.PRIMED_RETURN_TYPE;
    return aboutType && tree.getReturnType() != null ? tree.getReturnType() : tree;
  }

  static boolean isAnnotated(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> Names.isOf(mirror, annotation));
  }

  Owner ofInitializer(Element field, Owner ofClass) {
    boolean isStatic = field == null || field.getModifiers().contains(Modifier.STATIC);
    Owner.Form form = isStatic ? Owner.Form.STATIC_INITIALIZER : Owner.Form.CONSTRUCTOR;
    return Owner.of(form, ofClass.type(), ofClass.place());
  }

  Owner ofStaticBlock(BlockTree tree, Owner ofClass) {
    return Owner.of(Owner.Form.STATIC_INITIALIZER, ofClass.type(), ofClass.at(tree));
  }

  Owner ofLambda(TreePath path, Owner outer) {
    Owner lambda = Owner.of(Owner.Form.LAMBDA, outer.type(), outer.at(path.getLeaf()));
    if (!lambdas.hasMarker(path)) {
      return lambda;
    }
    TypeMirror returned = lambdas.returnedBy(path);
    return returned == null
        ? Owner.of(Owner.Form.UNKNOWN, outer.type(), outer.at(path.getLeaf()))
        : lambda.returning(returned, types.kind(returned));
  }
}
