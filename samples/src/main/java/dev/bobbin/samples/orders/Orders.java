package dev.bobbin.samples.orders;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Step;
import dev.bobbin.durable.Durable;
import dev.bobbin.durable.store.GeneratorStore;
import dev.bobbin.durable.store.StoredGenerator;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Orders that wait for payments, parcels and signatures, kept in a file. */
final class Orders {
  private static final int PARCELS = 3;

  private final GeneratorStore<String, Coroutine<String, String, String>> store;

  Orders(Path file) throws SQLException {
    this.store =
        GeneratorStore.inFile(
            file, Function.identity(), Orders.class.getClassLoader(), Orders.class.getName());
  }

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
    return Gen.returns(key + ": " + payment + ", " + String.join(", ", sent) + ", " + signature);
  }

  private static String event(String waitsFor) {
    return waitsFor.toUpperCase(Locale.ROOT);
  }

  boolean hasEnded(String key) throws SQLException {
    return store
        .load(key)
        .filter(order -> order.generator().state() == Gen.State.CLOSED)
        .isPresent();
  }

  /** Lets one thing happen to an order that has not ended. */
  void advance(String key) throws SQLException {
    Optional<StoredGenerator<String, Coroutine<String, String, String>>> found = store.load(key);
    if (found.isEmpty()) {
      Coroutine<String, String, String> order = order(key, PARCELS);
      store.add(key, order, order.next());
      return;
    }
    Step<String, String> step = found.get().generator().resume(event(found.get().waitsFor()));
    store.save(found.get(), step instanceof Step.Yielded<String, String> y ? y.value() : null);
  }

  /** Prints where each order waits, or what it has ended with. */
  void list() throws SQLException {
    for (var each : store.waiting()) {
      String key = each.key();
      System.out.println(
          each.waitsFor() == null
              ? store.load(key).orElseThrow().generator().result()
              : key + " waits for " + each.waitsFor() + " in " + each.position());
    }
  }
}
