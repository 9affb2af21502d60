package dev.bobbin.contextlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program of {@code table.txt}, which {@code table.py} has run with CPython. */
class TableTest {

  static List<String> lines() throws IOException {
    try (var in = TableTest.class.getResourceAsStream("table.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void does_what_cpython_does(String line) {
    String program = line.split(" => ")[0];

    assertThat(program + " => " + WithStatement.trace(program)).isEqualTo(line);
  }
}
