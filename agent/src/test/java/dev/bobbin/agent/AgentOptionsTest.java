package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentOptionsTest {
  @TempDir Path folder;

  @Test
  void all_options_are_read() {
    AgentOptions options =
        AgentOptions.parse(
            "verbose, leaks,trace=run.html,include=com.acme.*,include=Main$Inner,limit=7,source="
                + folder);

    assertThat(options.verbose()).isTrue();
    assertThat(options.leaks()).isTrue();
    assertThat(options.trace()).isEqualTo(Path.of("run.html").toAbsolutePath());
    assertThat(options.include()).containsExactly("com.acme.*", "Main$Inner");
    assertThat(options.source()).containsExactly(folder);
    assertThat(options.limit()).isEqualTo(7);
  }

  @Test
  void none_are_none() {
    assertThat(AgentOptions.parse(null)).isEqualTo(AgentOptions.parse(" "));
    assertThat(AgentOptions.parse("").trace()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trace | unknown agent option 'trace'",
        "trace= | trace= has no value",
        "verbose=yes | unknown agent option 'verbose=yes'",
        "trace=a,trace=b | trace is given twice",
        "trace=a,limit=1,limit=2 | limit is given twice",
        "trace=a,limit= | limit=: write a whole number",
        "trace=a,limit=0 | limit=0: write a whole number",
        "trace=a,limit=many | limit=many: write a whole number",
        "trace=a,include= | include=: write the name of a class",
        "trace=a,include=com/acme | include=com/acme: write the name of a class",
        "trace=a,source= | source= has no value",
        "trace=a,source=/no/such/folder | source=/no/such/folder is no folder",
        "limit=1 | source and limit belong to trace=PAGE",
        "include=a.* | include belongs to trace=PAGE or leaks",
      })
  void each_misuse_is_refused(String options, String message) {
    assertThatThrownBy(() -> AgentOptions.parse(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
