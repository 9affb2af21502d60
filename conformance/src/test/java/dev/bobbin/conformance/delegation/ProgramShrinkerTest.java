package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramShrinkerTest {

  @Test
  void what_a_failure_does_not_need_is_deleted() {
    Program program =
        ProgramReader.program(
            """
            {"gens": [
               [["loop", 3, [["try", [["yield", "a"], ["log", "b"]], ["any"], [["log", "c"]], []]]]],
               [["return", "r"]]],
             "driver": [["next", 1], ["next", 0], ["close", 0]]}
            """);
    ProgramShrinker shrinker =
        new ProgramShrinker(p -> World.trace(p, RecursiveCoroutine::new).contains("= yield a"));

    assertThat(shrinker.shrink(program).toString())
        .isEqualToIgnoringWhitespace(
            """
            {"gens": [[["yield", "a"]], []], "driver": [["next", 0]]}
            """);
  }
}
