package dev.bobbin.javac.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** What may be yielded, and delegated to. */
final class ValueRules {
  private final Trees trees;
  private final SourceTypes types;
  private final SourceUnit unit;
  private final DelegatedTypes delegated;

  ValueRules(Trees trees, SourceTypes types, SourceUnit unit) {
    this.trees = trees;
    this.types = types;
    this.delegated = new DelegatedTypes(types);
    this.unit = unit;
  }

  void checkYielded(TreePath call, Owner owner) {
    TypeMirror yielded = argument(call);
    if (yielded == null || types.holdsOnlyNull(yielded)) {
      checkNull(call, owner);
      return;
    }
    TypeMirror value = types.valueType(yielded);
    if (types.canNeverBe(value, wanted(owner))) {
      unit.report(
          DiagnosticCode.YIELD_TYPE,
          text(yielded, wanted(owner)),
          owner.at(Start.of(arguments(call).get(0))));
    }
  }

  /** Whoever yields a list where Y is what it holds means to delegate to it. */
  private String text(TypeMirror yielded, TypeMirror wanted) {
    String type = types.shortName(types.valueType(yielded));
    boolean elementsFit =
        delegated.of(yielded).filter(held -> !types.canNeverBe(held, wanted)).isPresent();
    return elementsFit
        ? BodyTexts.yieldsDelegate(type, types.shortName(wanted))
        : BodyTexts.yieldType(type, types.shortName(wanted));
  }

  private void checkNull(TreePath call, Owner owner) {
    if (owner.kind().box() != null) {
      unit.report(
          DiagnosticCode.YIELD_TYPE,
          BodyTexts.yieldsNull(owner.kind().source(), owner.kind().box()),
          owner.at(Start.of(call.getLeaf())));
    }
  }

  void checkDelegate(TreePath call, Owner owner) {
    TypeMirror delegate = argument(call);
    if (delegate == null || types.holdsOnlyNull(delegate)) {
      return;
    }
    TypeMirror yielded = delegated.of(delegate).orElse(types.object());
    if (!types.holdsOnlyNull(yielded) && types.canNeverBe(yielded, wanted(owner))) {
      unit.report(
          DiagnosticCode.DELEGATE_TYPE,
          BodyTexts.delegateType(types.shortName(yielded), types.shortName(wanted(owner))),
          owner.at(Start.of(arguments(call).get(0))));
    }
  }

  /** Returns what is known of Y. */
  private TypeMirror wanted(Owner owner) {
    return owner.kind().box() != null
        ? types.inJavaLang(owner.kind().box())
        : types.argumentOf(owner, 0);
  }

  /** Returns the type of the first argument, or null if there is none. */
  private TypeMirror argument(TreePath call) {
    List<? extends ExpressionTree> arguments = arguments(call);
    return arguments.isEmpty() ? null : trees.getTypeMirror(new TreePath(call, arguments.get(0)));
  }

  private static List<? extends ExpressionTree> arguments(TreePath call) {
    return ((MethodInvocationTree) call.getLeaf()).getArguments();
  }
}
