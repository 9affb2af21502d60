package dev.bobbin.durable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators in a table of H2. */
class GeneratorStoreTest extends StoreContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private JdbcConnectionPool pool;

  @Override
  DataSource emptyDatabase() {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:store" + DATABASES.incrementAndGet(), "", "");
    return pool;
  }

  @AfterEach
  void close() {
    pool.dispose();
  }

  @Test
  void a_file_is_a_store_that_needs_no_setting_up(@TempDir Path folder) throws SQLException {
    Coroutine<String, String, String> approval = approval("ann");
    inFile(folder.resolve("approvals")).add("ann", approval, approval.next());

    var again = inFile(folder.resolve("approvals"));

    assertThat(again.load("ann").orElseThrow().waitsFor()).isEqualTo("approval by the team");
    assertThat(folder.resolve("approvals.mv.db")).exists();
    assertThatThrownBy(() -> inFile(folder.resolve("a;b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GeneratorStore<String, Coroutine<String, String, String>> inFile(Path file)
      throws SQLException {
    return GeneratorStore.inFile(
        file,
        Function.identity(),
        GeneratorStoreTest.class.getClassLoader(),
        StoreContract.class.getName());
  }
}
