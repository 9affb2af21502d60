package dev.bobbin.weaver.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

  @Test
  void the_source_is_named_with_the_path_of_its_package() {
    assertThat(finding("com.acme.Host$Inner", "Host.java", 42))
        .hasToString("com/acme/Host.java:42: [YIELD_TYPE] com.acme.Host$Inner.items: is wrong");
    assertThat(finding("com.acme.Host", "Host.java", 0))
        .hasToString("com/acme/Host.java: [YIELD_TYPE] com.acme.Host.items: is wrong");
    assertThat(finding("Host", "Host.java", 42))
        .hasToString("Host.java:42: [YIELD_TYPE] Host.items: is wrong");
  }

  @Test
  void a_class_without_a_source_is_named_itself() {
    assertThat(finding("com.acme.Host", null, 42))
        .hasToString("com.acme.Host: [YIELD_TYPE] com.acme.Host.items: is wrong");
  }

  private static Diagnostic finding(String className, String file, int line) {
    return new Diagnostic(DiagnosticCode.YIELD_TYPE, className, "items", file, line, "is wrong");
  }
}
