package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random programs for locks and asynchronous generators, with the trace that each left in CPython
 * 3.13. {@code asyncio-programs.py} makes more of them; {@code -Dbobbin.dispatch.asyncio=FILE} runs
 * those.
 */
@ExtendWith(Watchdog.class)
class AsyncioProgramsTest {
  private static final Predicate<String> AT_BARRIER =
      Pattern.compile("passes|broken").asPredicate();

  private static String programs() throws IOException {
    String file = System.getProperty("bobbin.dispatch.asyncio");
    if (file != null) {
      return Files.readString(Path.of(file));
    }
    try (InputStream programs =
        AsyncioProgramsTest.class.getResourceAsStream("asyncio-programs.txt")) {
      return new String(programs.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void random_programs_leave_the_traces_of_CPython() throws IOException {
    String[] programs = programs().split("(?m)^=== ");
    for (int i = 1; i < programs.length; i++) {
      Watchdog.signOfLife();
      List<String> lines = programs[i].lines().toList();
      List<String> program = lines.stream().skip(1).filter(line -> !line.startsWith(">")).toList();
      List<String> trace = lines.stream().filter(line -> line.startsWith(">")).toList();

      assertThat(inOrder(program(program).run())).as(programs[i]).isEqualTo(inOrder(trace));
    }

    assertThat(programs).hasSizeGreaterThan(300);
  }

  /** Sorts what a barrier does at one time: asyncio's changes the order when a task gives up. */
  private static List<String> inOrder(List<String> trace) {
    List<String> sorted = new ArrayList<>(trace);
    for (int end = 1; end < sorted.size(); end++) {
      for (int i = end; i > 0 && isOutOfOrder(sorted.get(i - 1), sorted.get(i)); i--) {
        Collections.swap(sorted, i - 1, i);
      }
    }
    return sorted;
  }

  private static boolean isOutOfOrder(String line, String next) {
    String time = line.substring(0, line.indexOf(' ', 2) + 1);
    boolean together = next.startsWith(time) && AT_BARRIER.test(line) && AT_BARRIER.test(next);
    return together && line.compareTo(next) > 0;
  }

  private static AsyncioProgram program(List<String> lines) {
    return lines.get(0).startsWith("barrier") ? new LockProgram(lines) : new AsyncGenProgram(lines);
  }
}
