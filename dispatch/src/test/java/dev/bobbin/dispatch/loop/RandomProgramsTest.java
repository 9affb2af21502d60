package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
class RandomProgramsTest {

  /** {@code -Dbobbin.dispatch.seeds=1000000} runs as many programs as that. */
  private static final Seeds SEEDS = Seeds.of("bobbin.dispatch.seeds", 1_000, 100_000);

  @Test
  void whatever_tasks_do_and_however_they_are_stopped_nothing_is_lost() {
    int states = 0;
    for (long seed = SEEDS.first(); seed <= SEEDS.last(); seed++) {
      Watchdog.signOfLife();
      RandomProgram program = new RandomProgram(seed);
      program.run();
      check(seed, program);
      for (Task<?> task : program.tasks) {
        states |= 1 << task.state().ordinal();
      }
    }

    assertThat(states).as("all ends happened").isEqualTo(0b1110000);
  }

  private static void check(long seed, RandomProgram program) {
    assertThat(program.tasks).as("seed %d: all tasks end", seed).allMatch(Task::isDone);
    assertThat(program.finals)
        .as("seed %d: the finally of each body that started ran once", seed)
        .allMatch(count -> count == 1);
    checkItems(seed, program);
    checkFailures(seed, program);
  }

  private static void checkItems(long seed, RandomProgram program) {
    Set<Integer> taken = new HashSet<>(program.taken);
    assertThat(taken).as("seed %d: no item was taken twice", seed).hasSameSizeAs(program.taken);
    assertThat(program.confirmedPuts)
        .as("seed %d: what was taken was put", seed)
        .containsAll(taken);
    assertThat(program.confirmedPuts.size() - taken.size())
        .as("seed %d: what was put was taken, or is still there", seed)
        .isEqualTo(program.left());
  }

  private static void checkFailures(long seed, RandomProgram program) {
    assertThat(program.seen)
        .as("seed %d: every failure was seen", seed)
        .containsAll(program.thrown);
    for (Task<?> task : program.tasks) {
      if (task.state() == Task.State.FAILED) {
        assertThat(program.seen).as("seed %d: %s", seed, task).contains(task.failure());
      }
    }
  }

  @Test
  void the_same_seed_does_the_same() {
    for (long seed = 0; seed < 100; seed++) {
      RandomProgram first = new RandomProgram(seed);
      RandomProgram second = new RandomProgram(seed);
      first.run();
      second.run();

      assertThat(second.trace).as("seed %d", seed).hasToString(first.trace.toString());
    }
  }
}
