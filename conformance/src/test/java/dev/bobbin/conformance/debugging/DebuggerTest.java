package dev.bobbin.conformance.debugging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebuggerTest {
  @Test
  void a_breakpoint_behind_a_yield_is_hit_once_and_shows_the_live_variables() throws Exception {
    int line = lineOf("// after the yield");

    List<Debugger.Stop> stops = Debugger.run(Debuggee.class, List.of(line));

    assertThat(stops).hasSize(1);
    assertThat(stops.get(0).variables()).isEqualTo(Map.of("total", "3", "unit", "\"steps\""));
    assertThat(stops.get(0).stack()).startsWith("running").endsWith("main");
  }

  @Test
  void a_variable_that_does_not_survive_the_yield_is_not_shown() throws Exception {
    int line = lineOf("// text died at the yield");

    List<Debugger.Stop> stops = Debugger.run(Debuggee.class, List.of(line));

    assertThat(stops).hasSize(1);
    assertThat(stops.get(0).variables()).isEmpty();
  }

  @Test
  void a_breakpoint_before_the_first_yield_shows_the_arguments() throws Exception {
    int line = lineOf("// entry");

    List<Debugger.Stop> stops = Debugger.run(Debuggee.class, List.of(line));

    assertThat(stops).hasSize(1);
    assertThat(stops.get(0).variables()).isEqualTo(Map.of("from", "3", "total", "3"));
  }

  @Test
  void steps_over_a_yield_stop_at_lines_and_lead_back_to_the_loop_that_reads() throws Exception {
    List<Debugger.Stop> stops = Debugger.step(Debuggee.class, lineOf("// the second yield"), 6);

    assertThat(stops).hasSize(7).allMatch(stop -> stop.line() > 0);
    assertThat(stops.get(0).stack()).startsWith("running");
    assertThat(stops).extracting(stop -> stop.stack().get(0)).contains("main");
  }

  @Test
  void steps_over_a_delegation_stop_at_lines() throws Exception {
    int line = lineOf(DelegatingDebuggee.class, "// behind the first yield");

    List<Debugger.Stop> stops = Debugger.step(DelegatingDebuggee.class, line, 40);

    assertThat(stops).hasSizeGreaterThan(10).allMatch(stop -> stop.line() > 0);
    assertThat(stops.get(0).stack()).startsWith("inner").contains("resume$inner");
    assertThat(stops).extracting(stop -> stop.stack().get(0)).contains("main");
  }

  private static int lineOf(String comment) throws IOException {
    return lineOf(Debuggee.class, comment);
  }

  private static int lineOf(Class<?> program, String comment) throws IOException {
    Path source = Path.of("src/test/java", program.getName().replace('.', '/') + ".java");
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(comment)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line with " + comment);
  }
}
