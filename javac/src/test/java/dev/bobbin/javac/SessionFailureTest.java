package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import dev.bobbin.testing.SourceText;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What fails in a listener of javac would be shown as a fault of javac's own. */
class SessionFailureTest {

  @Test
  void a_failure_of_our_own_is_an_error_of_the_compilation() throws Exception {
    DiagnosticCollector<JavaFileObject> shown = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, shown, null, null, List.of(SourceText.of("class Empty {}")));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();

    Session.of(task).finished(new TaskEvent(TaskEvent.Kind.ANALYZE, unit, failing()));

    assertThat(shown.getDiagnostics()).hasSize(1);
    Diagnostic<? extends JavaFileObject> error = shown.getDiagnostics().get(0);
    assertThat(error.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(error.getMessage(Locale.ROOT))
        .isEqualTo(
            "[bobbin] bobbin-javac failed: java.lang.IllegalStateException: broken;"
                + " please report it");
  }

  private static TypeElement failing() {
    return (TypeElement)
        Proxy.newProxyInstance(
            SessionFailureTest.class.getClassLoader(),
            new Class<?>[] {TypeElement.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("broken");
            });
  }
}
