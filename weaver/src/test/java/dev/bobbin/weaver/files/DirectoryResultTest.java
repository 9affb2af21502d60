package dev.bobbin.weaver.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryResultTest {
  @Test
  void the_summary_counts_generators_and_classes() {
    assertThat(new DirectoryResult(5, 12, 0, List.of()).summary())
        .isEqualTo("Wove 12 generators in 5 classes");
  }

  @Test
  void the_summary_speaks_of_one_generator_in_the_singular() {
    assertThat(new DirectoryResult(1, 1, 0, List.of()).summary())
        .isEqualTo("Wove 1 generator in 1 class");
  }

  @Test
  void the_summary_says_that_there_was_nothing_to_do() {
    assertThat(new DirectoryResult(0, 0, 0, List.of()).summary())
        .isEqualTo("No generators to weave");
  }

  @Test
  void the_summary_of_a_failure_counts_errors_only() {
    List<Diagnostic> found =
        List.of(
            diagnostic(DiagnosticCode.YIELD_TYPE),
            diagnostic(DiagnosticCode.FINALLY_MAY_NOT_RUN),
            diagnostic(DiagnosticCode.SENT_TYPE));

    assertThat(new DirectoryResult(3, 4, 0, found).summary())
        .isEqualTo("2 errors in generators, nothing was woven");
  }

  @Test
  void an_error_says_what_it_leaves_undone() {
    List<Diagnostic> error = List.of(diagnostic(DiagnosticCode.YIELD_TYPE));

    assertThat(new DirectoryResult(3, 4, 0, error).undone())
        .hasValue(
            "4 generators in 3 classes without an error are not woven either, until the errors are"
                + " mended");
    assertThat(new DirectoryResult(0, 0, 0, error).undone()).isEmpty();
    assertThat(new DirectoryResult(3, 4, 0, List.of()).undone()).isEmpty();
  }

  private static Diagnostic diagnostic(DiagnosticCode code) {
    return new Diagnostic(code, "Host", "items", "Host.java", 42, "is wrong");
  }
}
