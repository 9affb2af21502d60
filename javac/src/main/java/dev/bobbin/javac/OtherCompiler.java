package dev.bobbin.javac;

import dev.bobbin.javac.source.DeclarationChecks;
import dev.bobbin.javac.source.Names;
import dev.bobbin.javac.source.Suppression;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** What can be done in a compiler that is not javac, as in Eclipse: judge, and warn. */
final class OtherCompiler {
  private final ProcessingEnvironment environment;
  private final DeclarationChecks checks;
  private boolean warned;

  OtherCompiler(ProcessingEnvironment environment) {
    this.environment = environment;
    this.checks = new DeclarationChecks(environment.getElementUtils(), environment.getTypeUtils());
  }

  void check(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      boolean primed = annotation.getQualifiedName().contentEquals(Names.PRIMED);
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof ExecutableElement method) {
          checks.check(method, primed, (code, message) -> error(code, message, method));
          warn(method);
        }
      }
    }
  }

  private void error(DiagnosticCode code, String message, ExecutableElement method) {
    environment.getMessager().printMessage(Kind.ERROR, "[" + code + "] " + message, method);
  }

  private void warn(ExecutableElement method) {
    if (!warned && !Suppression.covers(method)) {
      warned = true;
      environment.getMessager().printMessage(Kind.WARNING, NotWoven.IN_OTHER_COMPILER, method);
    }
  }
}
