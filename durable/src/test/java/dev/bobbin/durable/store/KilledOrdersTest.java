package dev.bobbin.durable.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed at random points, and ends right all the same. */
@OncePerBuild
class KilledOrdersTest {
  private static final int ORDERS = 20;
  private static final int PARCELS = 100;
  private static final int KILLS = Seeds.volume(4, 200);

  /** A third of what has to happen until all orders have ended. */
  private static final int LATEST_KILL = ORDERS * PARCELS / 3;

  private final Random random = new Random(20);

  /** How much the programs with the present orders have said that they have stored. */
  private long stored;

  @Test
  void orders_end_right_however_often_the_program_is_killed(@TempDir Path folder) throws Exception {
    String file = folder.resolve("orders").toString();
    int kills = 0;
    int round = 0;
    int waited = 0;
    while (kills < KILLS) {
      String prefix = "order " + round + "-";
      while (kills < KILLS && runsAndIsKilled(file, prefix)) {
        kills++;
        waited += check(file, prefix, false);
      }
      if (kills < KILLS) {
        check(file, prefix, true);
        round++;
        stored = 0;
      }
    }
    assertThat(run(file, "order " + round + "-").waitFor()).isZero();
    check(file, "order " + round + "-", true);
    assertThat(waited).as("orders that waited when the program was killed").isPositive();
  }

  private static Process run(String file, String prefix) throws IOException {
    List<String> arguments =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Orders.class.getName(),
            file,
            prefix,
            String.valueOf(ORDERS),
            String.valueOf(PARCELS));
    return JavaProcess.builder(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Returns whether it was killed, and had not ended before. */
  private boolean runsAndIsKilled(String file, String prefix) throws Exception {
    Process process = run(file, prefix);
    InputStream progress = process.getInputStream();
    for (int left = ORDERS + random.nextInt(LATEST_KILL); left > 0; left--) {
      int said = progress.read();
      if (said < 0) {
        assertThat(process.waitFor()).isZero();
        return false;
      }
      stored += said == Orders.STORED ? 1 : 0;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Looks at each order; returns how many wait. */
  private int check(String file, String prefix, boolean ended) throws SQLException {
    int waiting = 0;
    long versions = 0;
    try (Orders orders = new Orders(file)) {
      for (Waiting<String> each : orders.store.waiting()) {
        if (each.key().startsWith(prefix)) {
          var order = orders.store.load(each.key()).orElseThrow();
          versions += order.version();
          if (order.generator().state() == Gen.State.CLOSED) {
            assertThat(order.generator().result()).isEqualTo(Orders.expected(each.key(), PARCELS));
          } else {
            assertThat(ended).as("%s waits for %s", each.key(), each.waitsFor()).isFalse();
            assertThat(each.waitsFor()).matches("payment|parcel \\d+|signature");
            assertThat(each.position()).contains("Orders.java:");
            waiting++;
          }
        }
      }
      if (ended) {
        assertThat(orders.store.waiting())
            .filteredOn(w -> w.key().startsWith(prefix))
            .hasSize(ORDERS);
      }
    }
    assertThat(versions).as("what was stored").isGreaterThanOrEqualTo(stored);
    return waiting;
  }
}
