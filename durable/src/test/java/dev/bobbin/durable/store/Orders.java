package dev.bobbin.durable.store;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Step;
import dev.bobbin.durable.Durable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Orders that wait for payments, parcels and signatures, kept in a file; a program that may be
 * killed at any time, and goes on when it is started again.
 */
final class Orders implements AutoCloseable {
  static final char STORED = '.';

  private final JdbcConnectionPool database;
  final GeneratorStore<String, Coroutine<String, String, String>> store;

  Orders(String file) throws SQLException {
    this.database = JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "", "");
    this.store =
        new GeneratorStore<>(
            database, Function.identity(), Orders.class.getClassLoader(), Orders.class.getName());
    store.createTable();
  }

  @Override
  public void close() {
    database.dispose();
  }

  // snippet: order
  /** Yields what it waits for, and is sent what has happened. */
  @Durable
  @Generator
  static Coroutine<String, String, String> order(String key, int parcels) {
    String payment = Gen.yield("payment");
    List<String> sent = new ArrayList<>();
    for (int parcel = 1; parcel <= parcels; parcel++) {
      String receipt = Gen.yield("parcel " + parcel);
      sent.add(receipt);
    }
    String signature = Gen.yield("signature");
    return Gen.returns(key + " " + payment + " " + sent + " " + signature);
  }

  // end

  private static String event(String key, String waitsFor) {
    return waitsFor.toUpperCase() + " of " + key;
  }

  /** Returns what the order is to end with. */
  static String expected(String key, int parcels) {
    Coroutine<String, String, String> order = order(key, parcels);
    String waitsFor = order.next();
    while (true) {
      Step<String, String> step = order.resume(event(key, waitsFor));
      if (step instanceof Step.Returned<String, String> returned) {
        return returned.value();
      }
      waitsFor = ((Step.Yielded<String, String>) step).value();
    }
  }

  // snippet: advance
  /** Lets one thing happen to an order; returns false if it has ended. */
  private boolean advance(String key, int parcels) throws SQLException {
    Optional<StoredGenerator<String, Coroutine<String, String, String>>> found = store.load(key);
    if (found.isEmpty()) {
      Coroutine<String, String, String> order = order(key, parcels);
      store.add(key, order, order.next());
      return true;
    }
    Coroutine<String, String, String> order = found.get().generator();
    if (order.state() == Gen.State.CLOSED) {
      return false;
    }
    Step<String, String> step = order.resume(event(key, found.get().waitsFor()));
    store.save(found.get(), step instanceof Step.Yielded<String, String> y ? y.value() : null);
    return true;
  }

  // end

  /** Runs orders to their end: the file, their names' beginning, how many, how many parcels. */
  public static void main(String[] arguments) throws SQLException {
    int count = Integer.parseInt(arguments[2]);
    int parcels = Integer.parseInt(arguments[3]);
    try (Orders orders = new Orders(arguments[0])) {
      for (boolean more = true; more; ) {
        more = false;
        for (int i = 0; i < count; i++) {
          boolean stored = orders.advance(arguments[1] + i, parcels);
          more |= stored;
          // Whoever kills this program knows by it how far it is.
          System.out.print(stored ? STORED : ' ');
          System.out.flush();
        }
      }
    }
  }
}
