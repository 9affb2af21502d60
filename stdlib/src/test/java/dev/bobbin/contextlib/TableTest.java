package dev.bobbin.contextlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Traces;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program of {@code table.txt}, which {@code table.py} has run with CPython. */
class TableTest {

  static Set<Map.Entry<String, String>> traces() throws IOException {
    return Traces.read(TableTest.class, "table.txt").entrySet();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void does_what_cpython_does(Map.Entry<String, String> line) {
    assertThat(WithStatement.trace(line.getKey())).isEqualTo(line.getValue());
  }
}
