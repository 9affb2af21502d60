package dev.bobbin.javac.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** As what a sent value is used, where that is plain to see: the type that javac casts it to. */
final class SentUse {
  private final Trees trees;
  private final SourceTypes types;
  private final Unboxing unboxing;
  private final OwnUse itself;

  SentUse(Trees trees, SourceTypes types) {
    this.trees = trees;
    this.types = types;
    this.unboxing = new Unboxing(trees);
    this.itself = new OwnUse(trees, types);
  }

  /**
   * Returns the type that javac casts a sent value to, or null if it is not certain.
   *
   * @param value the outermost expression that has the value of the yield
   */
  TypeMirror of(TreePath yield, TreePath value) {
    TypeMirror own = types.erased(trees.getTypeMirror(yield));
    if (types.isBox(own) && isUnboxed(yield, value) || ValuePath.isOfBranch(yield)) {
      return own;
    }
    TypeMirror used = usedAs(value, own);
    return used != null && used.getKind().isPrimitive() && types.isBox(own) ? own : used;
  }

  /** In {@code Long l = b ? Gen.<Integer>yield(x) : 2L} the choice unboxes, and then widens. */
  private boolean isUnboxed(TreePath yield, TreePath value) {
    for (TreePath path = yield; path != value; path = path.getParentPath()) {
      TreePath around = path.getParentPath();
      if (around.getLeaf() instanceof ExpressionTree && unboxing.isPrimitive(around)) {
        return true;
      }
    }
    return unboxing.isAt(value);
  }

  private TypeMirror usedAs(TreePath path, TypeMirror own) {
    Tree value = path.getLeaf();
    TreePath parent = path.getParentPath();
    Tree tree = parent.getLeaf();
    if (tree instanceof VariableTree) {
      return trees.getTypeMirror(parent);
    }
    if (tree instanceof AssignmentTree assignment && assignment.getExpression() == value) {
      return trees.getTypeMirror(new TreePath(parent, assignment.getVariable()));
    }
    if (tree instanceof TypeCastTree cast) {
      TypeMirror type = trees.getTypeMirror(new TreePath(parent, cast.getType()));
      return type.getKind() == TypeKind.INTERSECTION ? null : type;
    }
    if (tree instanceof NewArrayTree creation && isIn(value, creation.getInitializers())) {
      return componentOf(trees.getTypeMirror(parent));
    }
    return itself.isUse(path, own) ? ofExpression(path) : parameter(value, parent);
  }

  /** Of type variables with several bounds, javac takes the first one before any other. */
  private TypeMirror ofExpression(TreePath path) {
    TypeMirror type = types.erased(trees.getTypeMirror(path));
    return SourceTypes.isReference(type) ? type : null;
  }

  private static boolean isIn(Tree value, List<? extends Tree> trees) {
    return trees != null && trees.contains(value);
  }

  private static TypeMirror componentOf(TypeMirror type) {
    return type instanceof ArrayType array ? array.getComponentType() : null;
  }

  private TypeMirror parameter(Tree value, TreePath call) {
    int index = arguments(call.getLeaf()).indexOf(value);
    ExecutableElement method = called(call);
    if (method == null || index < 0) {
      return null;
    }
    List<? extends TypeMirror> parameters = parameterTypes(call, method);
    int fixed = parameters.size() - (method.isVarArgs() ? 1 : 0);
    if (index < fixed) {
      return types.erased(parameters.get(index));
    }
    TypeMirror array = types.erased(parameters.get(parameters.size() - 1));
    TypeMirror passed = trees.getTypeMirror(new TreePath(call, value));
    return SourceTypes.isReference(passed) && types.isSubtype(types.erased(passed), array)
        ? null
        : componentOf(array);
  }

  /** Those of this call: in {@code strings.add(Gen.yield(x))}, javac casts to String. */
  private List<? extends TypeMirror> parameterTypes(TreePath call, ExecutableElement method) {
    TypeMirror type = method.asType();
    if (call.getLeaf() instanceof MethodInvocationTree invocation) {
      type = trees.getTypeMirror(new TreePath(call, invocation.getMethodSelect()));
    } else if (call.getLeaf() instanceof NewClassTree creation && creation.getClassBody() == null) {
      type = types.memberOf(trees.getTypeMirror(call), method);
    }
    return type instanceof ExecutableType called ? called.getParameterTypes() : List.of();
  }

  private static List<? extends Tree> arguments(Tree call) {
    if (call instanceof NewClassTree creation) {
      return creation.getArguments();
    }
    return call instanceof MethodInvocationTree invocation ? invocation.getArguments() : List.of();
  }

  /** Returns the method or constructor that is called, or null. */
  ExecutableElement called(TreePath call) {
    boolean isCall =
        call.getLeaf() instanceof NewClassTree || call.getLeaf() instanceof MethodInvocationTree;
    return isCall && trees.getElement(call) instanceof ExecutableElement method ? method : null;
  }
}
