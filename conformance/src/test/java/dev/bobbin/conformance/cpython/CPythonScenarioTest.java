package dev.bobbin.conformance.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.scenarios.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Woven generators do what CPython's do, or the difference is listed with its reason. */
class CPythonScenarioTest {
  private static final List<CPythonScenario> SCENARIOS = ScenarioFile.read();
  private static final Differences DIFFERENCES = Differences.read();

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return SCENARIOS.stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.displayName(), () -> run(scenario)));
  }

  @TestFactory
  Stream<DynamicTest> scenarios_with_look_ahead() {
    return SCENARIOS.stream()
        .filter(scenario -> Programs.contains(scenario.id()))
        .map(s -> DynamicTest.dynamicTest(s.displayName(), () -> compare(s, true)));
  }

  @Test
  void every_program_and_every_listed_difference_belongs_to_a_scenario() {
    List<String> ids = SCENARIOS.stream().map(CPythonScenario::id).toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(174);
    assertThat(ids).containsAll(Programs.ids());
    assertThat(ids).containsAll(DIFFERENCES.ids());
  }

  @Test
  void every_listed_step_exists() {
    for (CPythonScenario scenario : SCENARIOS) {
      assertThat(DIFFERENCES.steps(scenario.id()).keySet())
          .as(scenario.id())
          .allMatch(number -> 1 <= number && number <= scenario.steps().size());
    }
  }

  private static void run(CPythonScenario scenario) {
    boolean excluded = DIFFERENCES.excludes(scenario.id());
    assertThat(Programs.contains(scenario.id()))
        .as("exactly one of a program and an entry in differences.md")
        .isNotEqualTo(excluded);
    if (!excluded) {
      compare(scenario, false);
    }
  }

  private static void compare(CPythonScenario scenario, boolean lookingAhead) {
    ScenarioPlayer player = new ScenarioPlayer(Programs.create(scenario.id()), lookingAhead);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < scenario.steps().size(); i++) {
      Step step = scenario.steps().get(i);
      String heading = (i + 1) + " " + step;
      expected.add(heading);
      expected.addAll(expected(scenario, i));
      actual.add(heading);
      actual.addAll(player.play(step));
    }
    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
  }

  /** A listed step must differ: an entry may not outlive its reason. */
  private static List<String> expected(CPythonScenario scenario, int index) {
    List<String> python = scenario.expected().get(index);
    Map<Integer, List<String>> steps = DIFFERENCES.steps(scenario.id());
    List<String> java = steps.getOrDefault(index + 1, python);
    assertThat(!steps.containsKey(index + 1) || !java.equals(python))
        .as("step %s gives what CPython gave; differences.md lists it", index + 1)
        .isTrue();
    return java;
  }
}
