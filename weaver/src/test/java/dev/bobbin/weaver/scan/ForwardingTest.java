package dev.bobbin.weaver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import org.junit.jupiter.api.Test;

/** Generated methods that only copy a generator's annotation: those of mocks and proxies. */
class ForwardingTest {
  private static final String PROXY =
      """
      import dev.bobbin.*;
      class Proxy {
        java.util.function.Supplier<Object> interceptor;
        @Generator Gen<Integer> count() { return (Gen<Integer>) interceptor.get(); }
      }
      """;

  @Test
  void method_without_lines_that_returns_what_another_makes_is_left_as_it_is() {
    byte[] classFile = Sources.compile(PROXY, "-g:none").get("Proxy");

    WeaveResult result = weave(classFile);

    assertThat(result.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.TAKEN_FOR_GENERATED);
    assertThat(result.bytes()).isSameAs(classFile);
  }

  @Test
  void method_with_lines_was_written_by_somebody_who_is_told() {
    WeaveResult result = weave(Sources.compile(PROXY).get("Proxy"));

    assertThat(result.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.WRONG_RETURN_VALUE);
  }

  @Test
  void generators_without_lines_are_woven() {
    String source =
        """
        import dev.bobbin.*;
        class Ends {
          @Generator Gen<Integer> empty() { return null; }
          @Generator Gen<Integer> done() { return Gen.done(); }
          @Generator Gen<Integer> failing() { throw new IllegalStateException(); }
        }
        """;

    WeaveResult result = weave(Sources.compile(source, "-g:none").get("Ends"));

    assertThat(result.generators()).isEqualTo(3);
  }

  private static WeaveResult weave(byte[] classFile) {
    return new Weaver(WeaverOptions.defaults()).weave(classFile);
  }
}
