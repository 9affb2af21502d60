package dev.bobbin.durable.store;

import dev.bobbin.Gen;
import dev.bobbin.durable.Snapshots;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Suspended generators in one table of a database, each under a key, with what it waits for.
 *
 * <p>A row has a version: who saves a generator that somebody else has saved since it was loaded
 * gets a {@link StaleGeneratorException}, and nothing is stored. A store may be used by any number
 * of threads and programs. Statements are those that H2 and PostgreSQL both know.
 *
 * @param <K> the type of the keys: their {@code toString} is at most 255 letters
 * @param <G> the type of the generators
 */
public final class GeneratorStore<K, G extends Gen<?>> {
  private static final String TABLE = "bobbin_generator";

  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS "
          + TABLE
          + " (id VARCHAR(255) PRIMARY KEY, version BIGINT NOT NULL, waits_for VARCHAR(1000),"
          + " position VARCHAR(1000), saved_at TIMESTAMP WITH TIME ZONE NOT NULL,"
          + " snapshot %s NOT NULL)";

  private static final String CREATE_INDEX =
      "CREATE INDEX IF NOT EXISTS " + TABLE + "_waits_for ON " + TABLE + " (waits_for)";

  private final DataSource database;
  private final Function<String, K> keys;
  private final ClassLoader loader;
  private final String[] allowed;

  /**
   * Creates a store.
   *
   * @param database where the table is, or is to be; its connections commit by themselves, or when
   *     the program's own transaction does
   * @param keys makes a key of its {@code toString}: {@code UUID::fromString}, for example
   * @param loader what classes are loaded by
   * @param allowed which classes snapshots may name, as for {@link Snapshots#read}
   */
  public GeneratorStore(
      DataSource database, Function<String, K> keys, ClassLoader loader, String... allowed) {
    this.database = Objects.requireNonNull(database, "database");
    this.keys = Objects.requireNonNull(keys, "keys");
    this.loader = Objects.requireNonNull(loader, "loader");
    this.allowed = allowed.clone();
  }

  /**
   * Creates a store in a file of H2, which needs nothing else than H2 on the class path, and the
   * table in it. One program at a time has the file open, until it ends. What is stored is on the
   * disk when the method returns; a {@code DataSource} of your own needs {@code WRITE_DELAY=0} for
   * that.
   *
   * @param file the file, without H2's ending
   * @param keys makes a key of its {@code toString}
   * @param loader what classes are loaded by
   * @param allowed which classes snapshots may name, as for {@link Snapshots#read}
   * @throws SQLException if H2 is missing, or fails
   */
  public static <K, G extends Gen<?>> GeneratorStore<K, G> inFile(
      Path file, Function<String, K> keys, ClassLoader loader, String... allowed)
      throws SQLException {
    GeneratorStore<K, G> store =
        new GeneratorStore<>(new EmbeddedFile(file), keys, loader, allowed);
    store.createTable();
    return store;
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
      create(statement, CREATE.formatted(postgres ? "BYTEA" : "BLOB"));
      create(statement, CREATE_INDEX);
    }
  }

  /**
   * Two that create it at once may both find that it is not there; then one of them fails, in H2
   * with an internal error. Whatever else is wrong will be so again.
   */
  private static void create(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException first) {
      statement.execute(sql);
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
  public StoredGenerator<K, G> add(K key, G generator, String waitsFor) throws SQLException {
    byte[] snapshot = Snapshots.toBytes(generator);
    String sql =
        "INSERT INTO "
            + TABLE
            + " (version, waits_for, position, saved_at, snapshot, id) VALUES (?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      set(insert, 1, waitsFor, generator, snapshot);
      insert.setString(6, key.toString());
      insert.executeUpdate();
      return new StoredGenerator<>(key, 1, waitsFor, generator);
    } catch (SQLException e) {
      if (Conflicts.isDuplicate(e)) {
        throw new StaleGeneratorException(key, 0);
      }
      throw e;
    }
  }

  private static void set(
      PreparedStatement statement, long version, String waitsFor, Gen<?> generator, byte[] snapshot)
      throws SQLException {
    StackTraceElement position = generator.position();
    statement.setLong(1, version);
    statement.setString(2, waitsFor);
    statement.setString(3, position == null ? null : position.toString());
    statement.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
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
  public StoredGenerator<K, G> save(StoredGenerator<K, G> loaded, String waitsFor)
      throws SQLException {
    byte[] snapshot = Snapshots.toBytes(loaded.generator());
    String sql =
        "UPDATE "
            + TABLE
            + " SET version = ?, waits_for = ?, position = ?, saved_at = ?, snapshot = ?"
            + " WHERE id = ? AND version = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, loaded.version() + 1, waitsFor, loaded.generator(), snapshot);
      update.setString(6, loaded.key().toString());
      update.setLong(7, loaded.version());
      requireOne(update, loaded);
      return new StoredGenerator<>(
          loaded.key(), loaded.version() + 1, waitsFor, loaded.generator());
    }
  }

  private static void requireOne(PreparedStatement change, StoredGenerator<?, ?> loaded)
      throws SQLException {
    try {
      if (change.executeUpdate() == 1) {
        return;
      }
    } catch (SQLException e) {
      if (!Conflicts.isConcurrentChange(e)) {
        throw e;
      }
    }
    throw new StaleGeneratorException(loaded.key(), loaded.version());
  }

  /**
   * Loads a generator; empty if there is none with this key.
   *
   * @throws dev.bobbin.durable.IncompatibleStateException if it cannot be restored
   * @throws SQLException if the database fails
   */
  public Optional<StoredGenerator<K, G>> load(K key) throws SQLException {
    String sql = "SELECT version, snapshot, waits_for FROM " + TABLE + " WHERE id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key.toString());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(stored(key, rows)) : Optional.empty();
      }
    }
  }

  private StoredGenerator<K, G> stored(K key, ResultSet row) throws SQLException {
    G generator = Snapshots.fromBytes(row.getBytes(2), loader, allowed);
    return new StoredGenerator<>(key, row.getLong(1), row.getString(3), generator);
  }

  /**
   * Removes a generator.
   *
   * @throws StaleGeneratorException if somebody else has stored it since it was loaded
   * @throws SQLException if the database fails
   */
  public void remove(StoredGenerator<K, G> loaded) throws SQLException {
    String sql = "DELETE FROM " + TABLE + " WHERE id = ? AND version = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, loaded.key().toString());
      delete.setLong(2, loaded.version());
      requireOne(delete, loaded);
    }
  }

  /**
   * Returns what each generator waits for, by key; no generator is restored for that.
   *
   * @throws SQLException if the database fails
   */
  public List<Waiting<K>> waiting() throws SQLException {
    return waiting("", null);
  }

  /**
   * Returns the generators that wait for something, by key.
   *
   * @param waitsFor what was given when they were saved
   * @throws SQLException if the database fails
   */
  public List<Waiting<K>> waitingFor(String waitsFor) throws SQLException {
    return waiting(" WHERE waits_for = ?", Objects.requireNonNull(waitsFor, "waitsFor"));
  }

  private List<Waiting<K>> waiting(String condition, String waitsFor) throws SQLException {
    String sql = "SELECT id, waits_for, position, saved_at FROM " + TABLE + condition;
    List<Waiting<K>> waiting = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql + " ORDER BY id")) {
      if (waitsFor != null) {
        select.setString(1, waitsFor);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          waiting.add(waiting(rows));
        }
      }
    }
    return waiting;
  }

  private Waiting<K> waiting(ResultSet row) throws SQLException {
    Instant since = row.getObject(4, OffsetDateTime.class).toInstant();
    return new Waiting<>(keys.apply(row.getString(1)), row.getString(2), row.getString(3), since);
  }
}
