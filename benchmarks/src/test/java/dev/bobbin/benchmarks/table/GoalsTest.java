package dev.bobbin.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private final Map<String, Map<String, Cell>> workloads = new LinkedHashMap<>();

  @Test
  void every_goal_is_about_a_workload_that_exists() {
    assertThat(Goals.workloads())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            workload -> {
              String name = "dev.bobbin.benchmarks." + workload.split(" ")[0];
              assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
            });
  }

  @Test
  void a_ratio_to_the_iterator_written_by_hand_has_a_limit() {
    measured("W1Range", "hand", 1, 0);
    measured("W1Range", "bobbin", 1.2, 0);
    measured("W2Filter", "hand", 1, 0);
    measured("W2Filter", "bobbin", 1.3, 0);

    assertThat(verdicts())
        .containsExactly(
            "W1Range: at most 1.20 x hand: 1.20 x: met",
            "W1Range: no bytes, as by hand: 0.00 B: met",
            "W2Filter: at most 1.20 x hand: 1.30 x: **not met**",
            "W2Filter: no bytes, as by hand: 0.00 B: met");
  }

  @Test
  void nothing_is_allocated_unless_it_is_by_hand() {
    measured("W1Range", "hand", 1, 0);
    measured("W1Range", "bobbin", 1, 16);
    measured("W4Send", "hand", 1, 24);
    measured("W4Send", "bobbin", 1, 24);

    assertThat(verdicts())
        .containsExactly(
            "W1Range: at most 1.20 x hand: 1.00 x: met",
            "W1Range: no bytes, as by hand: 16.0 B: **not met**",
            "W4Send: at most 1.20 x hand: 1.00 x: met");
  }

  @Test
  void what_starts_threads_has_no_goals() {
    measured("DispatchWorkers capacity=16", "hand", 1, 0);
    measured("DispatchWorkers capacity=16", "bobbin", 3, 16);
    measured("DispatchWorkers capacity=16", "executor", 2, 0);

    assertThat(verdicts()).isEmpty();
  }

  @Test
  void the_fastest_peer_is_the_one_to_beat() {
    measured("Flatten", "hand", 1, 0);
    measured("Flatten", "bobbin", 3, 0);
    measured("Flatten", "kotlin", 9, 0);
    measured("Flatten", "kilim", 2, 0);

    assertThat(verdicts()).containsExactly("Flatten: faster than kilim: 1.50 x: **not met**");
  }

  @Test
  void delegation_is_fast_and_flat() {
    measured("W5Chain depth=10", "bobbin", 8, 0);
    measured("W5Chain depth=100000", "bobbin", 16, 0);

    assertThat(verdicts())
        .containsExactly(
            "W5Chain depth=10: at most 12.0 ns: 8.00 ns: met",
            "W5Chain depth=100000: at most 12.0 ns: 16.0 ns: **not met**",
            "W5Chain depth=100000: at most 1.50 x depth 10: 2.00 x: **not met**");
  }

  @Test
  void a_loop_that_runs_once_is_compared_with_one_that_is_warm() {
    measured("W2Nested", "bobbin", 1, 0);
    measured("OneShot body=nested", "bobbin", 2, 0);

    assertThat(verdicts())
        .containsExactly("OneShot body=nested: at most 2.00 x W2Nested: 2.00 x: met");
  }

  private void measured(String workload, String implementation, double nanoseconds, double bytes) {
    workloads
        .computeIfAbsent(workload, unused -> new LinkedHashMap<>())
        .put(implementation, new Cell(workload, implementation, nanoseconds, bytes));
  }

  private List<String> verdicts() {
    return Goals.verdicts(new Results("", "", "", "", Set.of(), workloads)).stream()
        .map(it -> String.join(": ", it.workload(), it.goal(), it.reached(), it.text()))
        .toList();
  }
}
