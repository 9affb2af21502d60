package dev.bobbin.javac.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bobbin.weaver.diagnostics.BodyTexts;
import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.NestingKind;

/** Where markers may stand. */
final class MarkerRules {
  private final Trees trees;
  private final SourceTypes types;
  private final SourceUnit unit;
  private final ValueRules values;
  private final SentRules sent;

  /** Generators of which a yield under finally has been reported; one note each is enough. */
  private final Set<Tree> noted = new HashSet<>();

  MarkerRules(Trees trees, SourceTypes types, SourceUnit unit) {
    this.trees = trees;
    this.types = types;
    this.unit = unit;
    this.values = new ValueRules(trees, types, unit);
    this.sent = new SentRules(trees, types, unit);
  }

  /** Judges a call, if it is that of a marker. */
  void checkCall(TreePath path, Owner owner) {
    SourceMarker marker = SourceMarker.of(trees.getElement(path));
    if (marker == null) {
      return;
    }
    Tree shown = Start.of(path.getLeaf());
    unit.addMarker(new Place(shown, owner.place().member(), true, owner.place().suppressed()));
    if (owner.isGenerator()) {
      if (marker.suspends()) {
        checkSuspension(path, marker, owner, shown);
      }
    } else if (owner.form() != Owner.Form.UNKNOWN) {
      reportPlain(marker, owner, shown);
    }
  }

  private void checkSuspension(TreePath path, SourceMarker marker, Owner owner, Tree shown) {
    if (owner.locked()) {
      unit.report(
          DiagnosticCode.YIELD_IN_SYNCHRONIZED,
          BodyTexts.inSynchronized(marker.source()),
          owner.at(shown));
    }
    if (owner.guarded() && owner.kind().cannotBeClosed() && noted.add(owner.place().tree())) {
      unit.report(DiagnosticCode.FINALLY_MAY_NOT_RUN, BodyTexts.inFinally(), owner.at(shown));
    }
    if (marker == SourceMarker.YIELD) {
      values.checkYielded(path, owner);
      sent.check(path, owner);
    } else {
      values.checkDelegate(path, owner);
    }
  }

  private void reportPlain(SourceMarker marker, Owner owner, Tree shown) {
    boolean isLambda = owner.form() == Owner.Form.LAMBDA;
    unit.report(
        isLambda ? DiagnosticCode.MARKER_IN_PLAIN_LAMBDA : DiagnosticCode.MARKER_OUTSIDE_GENERATOR,
        plainText(marker.source(), owner),
        owner.at(shown));
  }

  private String plainText(String marker, Owner owner) {
    return switch (owner.form()) {
      case CONSTRUCTOR -> DeclarationTexts.inConstructor(marker);
      case STATIC_INITIALIZER -> DeclarationTexts.inStaticInitializer(marker);
      case LAMBDA ->
          types
              .complaint(owner.returned())
              .map(complaint -> DeclarationTexts.lambda(marker, complaint))
              .orElseGet(
                  () -> DeclarationTexts.plainLambda(marker, types.className(owner.returned())));
      default ->
          types.kind(owner.returned()) != null
              ? DeclarationTexts.notAnnotated(marker)
              : plainMethod(marker, owner);
    };
  }

  private static String plainMethod(String marker, Owner owner) {
    return isLocal(owner)
        ? DeclarationTexts.inLocalClass(marker)
        : DeclarationTexts.inPlainMethod(marker);
  }

  private static boolean isLocal(Owner owner) {
    NestingKind nesting = owner.type().getNestingKind();
    return nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS;
  }

  /** Judges a method reference, if it is to a marker. */
  void checkReference(TreePath path, Owner owner) {
    SourceMarker marker = SourceMarker.of(trees.getElement(path));
    if (marker != null) {
      unit.report(
          DiagnosticCode.MARKER_AS_METHOD_REFERENCE,
          marker.suspends()
              ? DeclarationTexts.suspendingReference(marker.source())
              : DeclarationTexts.endingReference(marker.source()),
          owner.at(Start.of(path.getLeaf())));
    }
  }
}
