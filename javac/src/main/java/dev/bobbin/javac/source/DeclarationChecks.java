package dev.bobbin.javac.source;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Rules for which the declaration of an annotated method is enough, in every compiler. */
public final class DeclarationChecks {
  private final SourceTypes types;

  /** Creates the rules of a compilation. */
  public DeclarationChecks(Elements elements, Types types) {
    this.types = new SourceTypes(elements, types);
  }

  /**
   * Judges a method.
   *
   * @param primed whether the annotation is {@code @Primed}
   * @param report takes the code and the text of each error
   * @return whether the method can be a generator
   */
  public boolean check(
      ExecutableElement method, boolean primed, BiConsumer<DiagnosticCode, String> report) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.NATIVE)) {
      report.accept(DiagnosticCode.NOT_A_GENERATOR_METHOD, DeclarationTexts.nativeMethod());
      return false;
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      report.accept(DiagnosticCode.NOT_A_GENERATOR_METHOD, DeclarationTexts.abstractMethod());
      return false;
    }
    boolean returnsGenerator = checkReturnType(method.getReturnType(), primed, report);
    if (modifiers.contains(Modifier.SYNCHRONIZED)) {
      report.accept(DiagnosticCode.YIELD_IN_SYNCHRONIZED, DeclarationTexts.synchronizedMethod());
      return false;
    }
    return returnsGenerator;
  }

  private boolean checkReturnType(
      TypeMirror returned, boolean primed, BiConsumer<DiagnosticCode, String> report) {
    if (types.isUnresolved(returned)) {
      return false;
    }
    GeneratorKind kind = types.kind(returned);
    if (kind == null) {
      report.accept(
          DiagnosticCode.WRONG_RETURN_TYPE,
          types
              .complaint(returned)
              .orElseGet(() -> DeclarationTexts.returnType(types.className(returned))));
      return false;
    }
    if (primed && !kind.canBePrimed()) {
      report.accept(DiagnosticCode.PRIMED_RETURN_TYPE, DeclarationTexts.primed());
      return false;
    }
    return true;
  }
}
