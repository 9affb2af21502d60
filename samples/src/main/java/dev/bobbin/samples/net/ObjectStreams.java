package dev.bobbin.samples.net;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Pipelines that go on where a stream of bytes leads: to another thread, process or machine. */
public final class ObjectStreams {

  private ObjectStreams() {}

  // snippet: sendTo
  /** Sends all items, and null behind them. */
  public static void sendTo(OutputStream out, Iterable<?> items) throws IOException {
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      for (Object item : items) {
        objects.writeObject(item);
      }
      objects.writeObject(null);
    }
  }

  // end

  // snippet: receiveFrom
  /** Yields what has been sent; refuses to make objects of any other class. */
  @Generator
  public static <T> Gen<T> receiveFrom(InputStream in, Class<T> type)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter(type.getName() + ";!*"));
      Object item = objects.readObject();
      while (item != null) {
        Gen.yield(type.cast(item));
        item = objects.readObject();
      }
    }
    return Gen.done();
  }

  // end

  // snippet: sender
  /** Sends each item at once, and null when it is closed. */
  @Primed
  public static <T> Coroutine<Void, T, Void> sender(OutputStream out) throws IOException {
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      try {
        while (true) {
          T item = Gen.yield();
          objects.writeObject(item);
          objects.flush();
        }
      } finally {
        objects.writeObject(null);
      }
    }
  }
  // end
}
