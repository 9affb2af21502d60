package dev.bobbin.durable.store;

import dev.bobbin.testing.OncePerBuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Generators in a table of PostgreSQL, where its server is installed. */
@OncePerBuild
class PostgresStoreTest extends StoreContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DataSource emptyDatabase() throws SQLException {
    DataSource database = server.database();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS bobbin_generator");
    }
    return database;
  }
}
