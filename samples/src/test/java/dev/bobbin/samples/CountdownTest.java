package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import org.junit.jupiter.api.Test;

class CountdownTest {

  @Test
  void source_file_runs_with_the_agent_and_nothing_else() throws Exception {
    Outcome outcome =
        JavaProcess.run(
            "-javaagent:" + Build.AGENT_JAR,
            "-cp",
            Build.RUNTIME_JAR.toString(),
            Build.MODULE.resolve("Countdown.java").toString());

    assertThat(outcome).isEqualTo(new Outcome(0, "3\n2\n1\n", ""));
  }
}
