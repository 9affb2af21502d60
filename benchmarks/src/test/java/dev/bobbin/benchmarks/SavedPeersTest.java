package dev.bobbin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.benchmarks.peers.SavedJavaflow;
import dev.bobbin.benchmarks.peers.SavedOffbynull;
import dev.bobbin.durable.SnapshotCodec;
import org.junit.jupiter.api.Test;

/** What peers restore goes on as what Bobbin restores; else their times would say nothing. */
class SavedPeersTest {
  private static final int DEPTH = 10;

  private final SnapshotCodec codec =
      SnapshotCodec.of(SavedPeersTest.class.getClassLoader(), DurableGenerators.class.getName());

  @Test
  void three_variables_go_on_alike() {
    Gen<Long> generator = DurableGenerators.fibonacci();
    SavedOffbynull offbynull = SavedOffbynull.fibonacci();
    SavedJavaflow javaflow = SavedJavaflow.fibonacci();
    generator.next();
    for (int i = 0; i < 5; i++) {
      generator.next();
      offbynull.advance();
      javaflow.advance();
    }

    Gen<Long> restored = codec.fromBytes(codec.toBytes(generator));
    long expected = restored.next();

    assertThat(expected).isEqualTo(14);
    assertThat(offbynull.next(offbynull.save())).isEqualTo(expected);
    assertThat(javaflow.next(javaflow.save())).isEqualTo(expected);
  }

  @Test
  void a_chain_goes_on_alike() {
    SavedOffbynull offbynull = SavedOffbynull.chain(DEPTH);
    SavedJavaflow javaflow = SavedJavaflow.chain(DEPTH);

    assertThat(offbynull.next(offbynull.save())).isEqualTo(0);
    assertThat(javaflow.next(javaflow.save())).isEqualTo(0);
    assertThat(offbynull.advance()).isEqualTo(0);
    assertThat(javaflow.advance()).isEqualTo(0);
  }
}
