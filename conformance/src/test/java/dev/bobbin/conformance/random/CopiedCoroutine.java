package dev.bobbin.conformance.random;

import dev.bobbin.Coroutine;
import dev.bobbin.durable.NotDurableException;
import dev.bobbin.durable.SnapshotCodec;
import dev.bobbin.durable.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A generator that is replaced by a copy of itself, saved and restored or forked, before each thing
 * that is done to it. Where it cannot be, as it runs or holds what cannot be saved, it stays.
 */
final class CopiedCoroutine implements Coroutine<Object, Object, Object> {
  static final AtomicLong COPIES = new AtomicLong();
  static final AtomicLong REFUSALS = new AtomicLong();

  private static final String[] ALLOWED = {"*", "maxdepth=1000"};

  private final Random random;
  private final ClassLoader loader;
  private Coroutine<Object, Object, Object> generator;
  private boolean traversed;

  @SuppressWarnings("unchecked")
  CopiedCoroutine(Object generator, long seed) {
    this.generator = (Coroutine<Object, Object, Object>) generator;
    this.loader = generator.getClass().getClassLoader();
    this.random = new Random(seed);
  }

  private Coroutine<Object, Object, Object> copy() {
    if (!traversed) {
      try {
        generator = copied();
        COPIES.incrementAndGet();
      } catch (NotDurableException e) {
        REFUSALS.incrementAndGet();
      }
    }
    return generator;
  }

  private Coroutine<Object, Object, Object> copied() {
    return switch (random.nextInt(4)) {
      case 0 -> Snapshots.fromBytes(Snapshots.toBytes(generator), loader, ALLOWED);
      case 1 -> byCodec();
      case 2 -> byJava();
      default -> Snapshots.fork(generator);
    };
  }

  private Coroutine<Object, Object, Object> byCodec() {
    SnapshotCodec codec = SnapshotCodec.of(loader, ALLOWED);
    return codec.fromBytes(codec.toBytes(generator));
  }

  @SuppressWarnings("unchecked")
  private Coroutine<Object, Object, Object> byJava() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(generator);
      out.flush();
      try (ObjectInputStream in = new Loading(bytes.toByteArray())) {
        return (Coroutine<Object, Object, Object>) in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private final class Loading extends ObjectInputStream {
    Loading(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }
  }

  @Override
  public Object send(Object value) {
    return copy().send(value);
  }

  @Override
  public Object next() {
    return copy().next();
  }

  @Override
  public boolean hasNext() {
    return copy().hasNext();
  }

  @Override
  public Object raise(Throwable exception) {
    return copy().raise(exception);
  }

  @Override
  public void close() {
    copy().close();
  }

  /** The generator that hands its values to a consumer is the one that it drives. */
  @Override
  public void forEachRemaining(Consumer<? super Object> action) {
    Coroutine<Object, Object, Object> handing = copy();
    boolean before = traversed;
    traversed = true;
    try {
      handing.forEachRemaining(action);
    } finally {
      traversed = before;
    }
  }

  @Override
  public void forEach(Consumer<? super Object> action) {
    forEachRemaining(action);
  }

  @Override
  public Object result() {
    return copy().result();
  }

  @Override
  public State state() {
    return generator.state();
  }

  @Override
  public boolean lookedAhead() {
    return generator.lookedAhead();
  }

  @Override
  public Object delegate() {
    return generator.delegate();
  }

  @Override
  public Map<String, Object> locals() {
    return generator.locals();
  }

  @Override
  public StackTraceElement position() {
    return generator.position();
  }

  @Override
  public String toString() {
    return generator.toString();
  }
}
