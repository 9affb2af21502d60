package dev.bobbin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** That the programs run; their figures mean nothing here. */
class LoadTest {

  @Test
  void all_connections_are_open_before_round_trips_are_counted() throws IOException {
    AtomicInteger opened = new AtomicInteger();
    Connections clients = new Connections(BobbinEcho.start());

    Latencies latencies = clients.run(20, 5, Duration.ofMillis(200), opened::incrementAndGet);

    assertThat(opened).hasValue(1);
    assertThat(latencies.toString()).doesNotStartWith("0 ").contains("round trips a second");
  }

  @Test
  void waiting_tasks_are_measured_by_what_they_wait_for() {
    List<String> lines = new ArrayList<>();

    WaitingTasks.print(1_000, lines::add);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("sleeping: ");
    assertThat(lines.get(1)).startsWith("waiting at one channel: ");
  }

  @Test
  void a_loop_whose_tasks_come_and_go_tells_what_it_holds() throws IOException {
    List<String> lines = new ArrayList<>();

    new Churn(lines::add).run(2, Duration.ofMillis(50));

    assertThat(lines).hasSize(2).allMatch(line -> line.contains(" tasks, "));
  }
}
