package dev.bobbin.durable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;
import dev.bobbin.durable.NotDurableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generators in a table of any database. */
abstract class StoreContract {
  private static final int THREADS = 4;
  private static final ClassLoader LOADER = StoreContract.class.getClassLoader();

  private DataSource database;
  private GeneratorStore<String, Coroutine<String, String, String>> store;

  /** Returns a database without tables. */
  abstract DataSource emptyDatabase() throws SQLException;

  @Durable
  @Generator
  static Coroutine<String, String, String> approval(String applicant) {
    String first = Gen.yield("approval by the team");
    String second = Gen.yield("approval by the head");
    return Gen.returns(applicant + ": " + first + ", " + second);
  }

  @BeforeEach
  void createTable() throws SQLException {
    database = emptyDatabase();
    store = store(Function.identity());
    store.createTable();
    store.createTable();
  }

  private <K, G extends Gen<?>> GeneratorStore<K, G> store(Function<String, K> keys) {
    return new GeneratorStore<>(database, keys, LOADER, StoreContract.class.getName());
  }

  private StoredGenerator<String, Coroutine<String, String, String>> added(String key)
      throws SQLException {
    Coroutine<String, String, String> approval = approval(key);
    return store.add(key, approval, approval.next());
  }

  @Test
  void a_generator_goes_on_from_what_is_stored() throws SQLException {
    added("ann");

    var loaded = store.load("ann").orElseThrow();
    store.save(loaded, loaded.generator().send("yes"));
    var again = store.load("ann").orElseThrow();

    assertThat(again.generator().resume("no")).hasToString("Returned[value=ann: yes, no]");
    assertThat(again.version()).isEqualTo(2);
    store.remove(again);
    assertThat(store.load("ann")).isEmpty();
  }

  @Test
  void who_waits_for_what_can_be_asked() throws SQLException {
    added("ann");
    added("bob");
    var bob = store.load("bob").orElseThrow();
    store.save(bob, bob.generator().send("yes"));

    assertThat(store.waiting())
        .extracting(Waiting::key, Waiting::waitsFor)
        .containsExactly(
            tuple("ann", "approval by the team"), tuple("bob", "approval by the head"));
    assertThat(store.waiting())
        .allMatch(w -> w.position().contains("StoreContract.java:"))
        .allMatch(w -> w.since() != null);
    assertThat(store.waitingFor("approval by the head"))
        .extracting(Waiting::key)
        .containsExactly("bob");
  }

  @Test
  void the_second_of_two_who_change_one_is_refused() throws SQLException {
    added("ann");
    var one = store.load("ann").orElseThrow();
    var two = store.load("ann").orElseThrow();
    one.generator().send("yes");
    two.generator().send("no");

    var saved = store.save(one, "next");

    assertThatThrownBy(() -> store.save(two, "next"))
        .isInstanceOf(StaleGeneratorException.class)
        .hasMessageContaining("'ann' has changed since version 1");
    assertThatThrownBy(() -> store.remove(two)).isInstanceOf(StaleGeneratorException.class);
    assertThatThrownBy(() -> added("ann")).isInstanceOf(StaleGeneratorException.class);
    assertThat(saved.version()).isEqualTo(2);
    assertThat(store.load("ann").orElseThrow().generator().resume("yes"))
        .hasToString("Returned[value=ann: yes, yes]");
  }

  @Test
  void what_cannot_be_saved_changes_nothing() throws SQLException {
    added("ann");
    var loaded = store.load("ann").orElseThrow();
    GeneratorStore<String, Gen<?>> any = store(Function.identity());

    assertThatThrownBy(() -> any.add("eve", plain(), "nothing"))
        .isInstanceOf(NotDurableException.class);
    assertThat(store.waiting()).hasSize(1);
    assertThat(store.load("ann")).hasValueSatisfying(a -> assertThat(a.version()).isOne());
    assertThat(loaded.version()).isOne();
  }

  @Test
  void keys_are_of_any_type_that_has_a_text() throws SQLException {
    UUID key = UUID.randomUUID();
    GeneratorStore<UUID, Coroutine<String, String, String>> byId = store(UUID::fromString);
    Coroutine<String, String, String> approval = approval("ann");

    byId.add(key, approval, approval.next());

    assertThat(byId.waiting()).extracting(Waiting::key).containsExactly(key);
    assertThat(byId.load(key)).isPresent();
  }

  /** Adds up what it is sent. */
  @Durable
  @Generator
  static Coroutine<Integer, Integer, Void> sum() {
    int sum = 0;
    while (true) {
      sum += Gen.<Integer>yield(sum);
    }
  }

  @Test
  void of_those_who_change_the_same_at_once_one_wins() throws Exception {
    int rounds = 20;
    GeneratorStore<Integer, Coroutine<Integer, Integer, Void>> sums = store(Integer::valueOf);
    CyclicBarrier together = new CyclicBarrier(THREADS);

    List<Integer> wins = inThreads(() -> addUp(sums, rounds, together));

    assertThat(wins.stream().mapToInt(n -> n).sum()).isEqualTo(2 * rounds);
    for (int key = 0; key < rounds; key++) {
      var sum = sums.load(key).orElseThrow();
      assertThat(sum.generator().send(0)).isEqualTo(1);
      assertThat(sum.version()).isEqualTo(2);
    }
  }

  /** Adds and changes each sum when all others do; returns how often it was not refused. */
  private static int addUp(
      GeneratorStore<Integer, Coroutine<Integer, Integer, Void>> sums,
      int rounds,
      CyclicBarrier together)
      throws Exception {
    int wins = 0;
    for (int round = 0; round < rounds; round++) {
      int key = round;
      Coroutine<Integer, Integer, Void> sum = sum();
      sum.next();
      together.await();
      wins += wins(() -> sums.add(key, sum, "more"));
      together.await();
      var loaded = sums.load(key).orElseThrow();
      loaded.generator().send(1);
      together.await();
      wins += wins(() -> sums.save(loaded, "more"));
    }
    return wins;
  }

  private static int wins(Callable<?> change) throws Exception {
    try {
      change.call();
      return 1;
    } catch (StaleGeneratorException e) {
      return 0;
    }
  }

  private static <T> List<T> inThreads(Callable<T> task) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : workers.invokeAll(Collections.nCopies(THREADS, task))) {
        results.add(result.get());
      }
      return results;
    } finally {
      workers.shutdown();
    }
  }

  @Test
  void many_may_create_the_table_at_once() throws Exception {
    database = emptyDatabase();

    inThreads(
        () -> {
          store(Function.identity()).createTable();
          return null;
        });

    assertThat(store(Function.identity()).waiting()).isEmpty();
  }

  @Generator
  static Gen<Integer> plain() {
    Gen.yield(1);
    return Gen.done();
  }
}
