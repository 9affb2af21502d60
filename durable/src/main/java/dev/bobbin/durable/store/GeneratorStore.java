package dev.bobbin.durable.store;

import dev.bobbin.Gen;
import dev.bobbin.durable.Snapshots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Suspended generators in one table of a database, each under a key, with what it waits for.
 *
 * <p>A row has a version: who saves a generator that somebody else has saved since it was loaded
 * gets a {@link StaleGeneratorException}, and nothing is stored. A store may be used by any number
 * of threads and programs.
 *
 * @param <G> the type of the generators
 */
public final class GeneratorStore<G extends Gen<?>> {
  private static final String TABLE = "bobbin_generator";

  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS "
          + TABLE
          + " (id VARCHAR(255) PRIMARY KEY, version BIGINT NOT NULL, waits_for VARCHAR(1000),"
          + " position VARCHAR(1000), saved_at TIMESTAMP NOT NULL, snapshot %s NOT NULL)";

  private final DataSource database;
  private final ClassLoader loader;
  private final String[] allowed;

  /**
   * Creates a store.
   *
   * @param database where the table is, or is to be; its connections commit by themselves
   * @param loader what classes are loaded by
   * @param allowed which classes snapshots may name, as for {@link Snapshots#read}
   */
  public GeneratorStore(DataSource database, ClassLoader loader, String... allowed) {
    this.database = Objects.requireNonNull(database, "database");
    this.loader = Objects.requireNonNull(loader, "loader");
    this.allowed = allowed.clone();
  }

  /**
   * Creates the table, if it does not exist.
   *
   * @throws SQLException if the database fails
   */
  public void createTable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      statement.execute(CREATE.formatted(postgres ? "BYTEA" : "BLOB"));
    }
  }

  /**
   * Stores a new generator.
   *
   * @param waitsFor what it waits for, to be found by; may be null
   * @return the generator as it is stored now
   * @throws StaleGeneratorException if there is one with this key
   * @throws dev.bobbin.durable.NotDurableException if it cannot be saved
   * @throws SQLException if the database fails
   */
  public StoredGenerator<G> add(String key, G generator, String waitsFor) throws SQLException {
    byte[] snapshot = Snapshots.toBytes(generator);
    String sql =
        "INSERT INTO "
            + TABLE
            + " (version, waits_for, position, saved_at, snapshot, id) VALUES (?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      set(insert, 1, waitsFor, generator, snapshot);
      insert.setString(6, key);
      insert.executeUpdate();
      return new StoredGenerator<>(key, 1, waitsFor, generator);
    } catch (SQLException e) {
      if (isDuplicate(e)) {
        throw new StaleGeneratorException(key, 0);
      }
      throw e;
    }
  }

  /** Integrity constraint violations are class 23 (ISO/IEC 9075-2). */
  private static boolean isDuplicate(SQLException e) {
    return e instanceof SQLIntegrityConstraintViolationException
        || e.getSQLState() != null && e.getSQLState().startsWith("23");
  }

  private static void set(
      PreparedStatement statement, long version, String waitsFor, Gen<?> generator, byte[] snapshot)
      throws SQLException {
    StackTraceElement position = generator.position();
    statement.setLong(1, version);
    statement.setString(2, waitsFor);
    statement.setString(3, position == null ? null : position.toString());
    statement.setTimestamp(4, Timestamp.from(Instant.now()));
    statement.setBytes(5, snapshot);
  }

  /**
   * Stores a generator that has gone on since it was loaded.
   *
   * @param waitsFor what it waits for now; may be null
   * @return the generator as it is stored now
   * @throws StaleGeneratorException if somebody else has stored it since
   * @throws dev.bobbin.durable.NotDurableException if it cannot be saved
   * @throws SQLException if the database fails
   */
  public StoredGenerator<G> save(StoredGenerator<G> loaded, String waitsFor) throws SQLException {
    byte[] snapshot = Snapshots.toBytes(loaded.generator());
    String sql =
        "UPDATE "
            + TABLE
            + " SET version = ?, waits_for = ?, position = ?, saved_at = ?, snapshot = ?"
            + " WHERE id = ? AND version = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, loaded.version() + 1, waitsFor, loaded.generator(), snapshot);
      update.setString(6, loaded.key());
      update.setLong(7, loaded.version());
      requireOne(update.executeUpdate(), loaded);
      return new StoredGenerator<>(
          loaded.key(), loaded.version() + 1, waitsFor, loaded.generator());
    }
  }

  private static void requireOne(int rows, StoredGenerator<?> loaded) {
    if (rows != 1) {
      throw new StaleGeneratorException(loaded.key(), loaded.version());
    }
  }

  /**
   * Loads a generator; empty if there is none with this key.
   *
   * @throws dev.bobbin.durable.IncompatibleStateException if it cannot be restored
   * @throws SQLException if the database fails
   */
  public Optional<StoredGenerator<G>> load(String key) throws SQLException {
    String sql = "SELECT version, snapshot, waits_for FROM " + TABLE + " WHERE id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(stored(key, rows)) : Optional.empty();
      }
    }
  }

  private StoredGenerator<G> stored(String key, ResultSet row) throws SQLException {
    G generator = Snapshots.fromBytes(row.getBytes(2), loader, allowed);
    return new StoredGenerator<>(key, row.getLong(1), row.getString(3), generator);
  }

  /**
   * Removes a generator.
   *
   * @throws StaleGeneratorException if somebody else has stored it since it was loaded
   * @throws SQLException if the database fails
   */
  public void remove(StoredGenerator<G> loaded) throws SQLException {
    String sql = "DELETE FROM " + TABLE + " WHERE id = ? AND version = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, loaded.key());
      delete.setLong(2, loaded.version());
      requireOne(delete.executeUpdate(), loaded);
    }
  }

  /**
   * Returns what each generator waits for, by key; no generator is restored for that.
   *
   * @throws SQLException if the database fails
   */
  public List<Waiting> waiting() throws SQLException {
    return waiting("", null);
  }

  /**
   * Returns the generators that wait for something, by key.
   *
   * @param waitsFor what was given when they were saved
   * @throws SQLException if the database fails
   */
  public List<Waiting> waitingFor(String waitsFor) throws SQLException {
    return waiting(" WHERE waits_for = ?", Objects.requireNonNull(waitsFor, "waitsFor"));
  }

  private List<Waiting> waiting(String condition, String waitsFor) throws SQLException {
    String sql = "SELECT id, waits_for, position, saved_at FROM " + TABLE + condition;
    List<Waiting> waiting = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql + " ORDER BY id")) {
      if (waitsFor != null) {
        select.setString(1, waitsFor);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Instant since = rows.getTimestamp(4).toInstant();
          waiting.add(new Waiting(rows.getString(1), rows.getString(2), rows.getString(3), since));
        }
      }
    }
    return waiting;
  }
}
