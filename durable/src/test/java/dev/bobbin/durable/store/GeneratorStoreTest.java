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
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generators in a table of H2, in memory. */
class GeneratorStoreTest {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:store" + DATABASES.incrementAndGet(), "", "");

  private final GeneratorStore<Coroutine<String, String, String>> store =
      new GeneratorStore<>(
          database, getClass().getClassLoader(), GeneratorStoreTest.class.getName());

  @Durable
  @Generator
  static Coroutine<String, String, String> approval(String applicant) {
    String first = Gen.yield("approval by the team");
    String second = Gen.yield("approval by the head");
    return Gen.returns(applicant + ": " + first + ", " + second);
  }

  @BeforeEach
  void createTable() throws SQLException {
    store.createTable();
    store.createTable();
  }

  @AfterEach
  void close() {
    database.dispose();
  }

  private StoredGenerator<Coroutine<String, String, String>> added(String key) throws SQLException {
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
        .allMatch(w -> w.position().contains("GeneratorStoreTest.java:"))
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
    GeneratorStore<Gen<?>> any = new GeneratorStore<>(database, getClass().getClassLoader());

    assertThatThrownBy(() -> any.add("eve", plain(), "nothing"))
        .isInstanceOf(NotDurableException.class);
    assertThat(store.waiting()).hasSize(1);
    assertThat(store.load("ann")).hasValueSatisfying(a -> assertThat(a.version()).isOne());
    assertThat(loaded.version()).isOne();
  }

  @Generator
  static Gen<Integer> plain() {
    Gen.yield(1);
    return Gen.done();
  }
}
