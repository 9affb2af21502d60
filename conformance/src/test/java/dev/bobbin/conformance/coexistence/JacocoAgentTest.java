package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JaCoCo's agent beside ours, in both orders. */
@Tag("needs-the-agent")
class JacocoAgentTest {
  private static final String PROGRAM = Shapes.class.getName();

  @TempDir Path folder;

  @Test
  void jacoco_first_reports_classes_that_our_agent_weaves_like_any_other() throws Exception {
    run(Places.compiled(), jacoco(), bobbin());

    Coverage coverage = coverage(Places.compiled());

    assertThat(coverage.unknown()).isEmpty();
    assertThat(coverage.covered()).hasSizeGreaterThan(40);
    assertThat(coverage.missed()).isEmpty();
  }

  @Test
  void jacoco_second_sees_woven_classes_and_does_not_know_the_compiled_ones() throws Exception {
    run(Places.compiled(), bobbin(), jacoco());

    Coverage coverage = coverage(Places.compiled());

    assertThat(coverage.unknown()).contains(PROGRAM.replace('.', '/'));
  }

  @Test
  void classes_woven_by_the_plugin_are_reported_in_either_order() throws Exception {
    run(Places.woven(), bobbin(), jacoco());
    Coverage second = coverage(Places.woven());
    run(Places.woven(), jacoco(), bobbin());
    Coverage first = coverage(Places.woven());

    assertThat(first).isEqualTo(second);
    assertThat(first.unknown()).isEmpty();
    assertThat(first.covered()).hasSizeGreaterThan(40);
    assertThat(first.missed()).isEmpty();
  }

  @Test
  void coverage_is_the_same_whether_the_plugin_wove_or_the_agent() throws Exception {
    run(Places.compiled(), jacoco(), bobbin());
    Coverage agent = coverage(Places.compiled());
    run(Places.woven(), jacoco());
    Coverage plugin = coverage(Places.woven());

    assertThat(plugin.covered()).isEqualTo(agent.covered());
    assertThat(plugin.missed()).isEqualTo(agent.missed());
  }

  /** Not only its lines: builds may ask for all instructions, branches and methods as well. */
  @Test
  void nothing_is_missed_of_a_program_that_takes_every_branch() throws Exception {
    Outcome outcome = run(Exercised.class, Places.woven(), jacoco());

    Map<String, List<Integer>> counters = coverage(Exercised.class, Places.woven()).counters();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("10, 20, 20, 40, 11, 11, 21, 2, 1, 0, a?, b?", "a?1b?2", "closed", "n, n");
    assertThat(counters).hasSizeGreaterThan(20);
    assertThat(counters.keySet()).noneMatch(method -> method.contains("contract$check"));
    assertThat(counters.values()).allMatch(missed -> missed.stream().allMatch(n -> n == 0));
  }

  private void run(Path classes, String... agents) throws Exception {
    Outcome outcome = run(Shapes.class, classes, agents);
    assertThat(outcome).isEqualTo(new Outcome(0, Shapes.run() + "\n", ""));
  }

  private Outcome run(Class<?> program, Path classes, String... agents) throws Exception {
    List<String> command = new ArrayList<>(List.of(agents));
    command.add("-cp");
    command.add(JavaProcess.classPath(classes, Places.runtime()));
    command.add(program.getName());
    return JavaProcess.run(command);
  }

  private Coverage coverage(Path classes) throws Exception {
    return coverage(Shapes.class, classes);
  }

  private Coverage coverage(Class<?> program, Path classes) throws Exception {
    return Coverage.of(recorded(), Places.classFiles(classes, program.getName()));
  }

  private Path recorded() {
    return folder.resolve("jacoco.exec");
  }

  private String jacoco() {
    return "-javaagent:" + Places.jacocoJar() + "=append=false,destfile=" + recorded();
  }

  private static String bobbin() {
    return "-javaagent:" + Places.agentJar();
  }
}
