package dev.bobbin.itertools;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A generator that closes what it reads from when it is closed: also before it has started, when
 * its body does not run, and after its end, when a source may have more.
 */
final class ClosingGen<Y> implements Coroutine<Y, Object, Object> {
  private final Coroutine<Y, Object, Object> values;
  private final Closeables sources;

  @SuppressWarnings("unchecked") // all that is woven is a Coroutine
  ClosingGen(Gen<Y> values, Closeables sources) {
    this.values = (Coroutine<Y, Object, Object>) values;
    this.sources = sources;
  }

  /** Returns what to iterate instead: the same values, one call less for each. */
  static <T> Iterator<? extends T> inside(Iterator<? extends T> iterator) {
    return iterator instanceof ClosingGen<? extends T> closing ? closing.values : iterator;
  }

  @Override
  public void close() {
    // Refuses if it runs, and then no source may be closed.
    if (state() == State.RUNNING) {
      values.close();
    }
    sources.hold(values).close();
  }

  @Override
  public boolean hasNext() {
    return values.hasNext();
  }

  @Override
  public Y next() {
    return values.next();
  }

  @Override
  public Y send(Object value) {
    return values.send(value);
  }

  @Override
  public int nextInt() {
    return values.nextInt();
  }

  @Override
  public long nextLong() {
    return values.nextLong();
  }

  @Override
  public double nextDouble() {
    return values.nextDouble();
  }

  @Override
  public Y raise(Throwable exception) {
    return values.raise(exception);
  }

  @Override
  public Object result() {
    return values.result();
  }

  @Override
  public State state() {
    return values.state();
  }

  @Override
  public void forEach(Consumer<? super Y> action) {
    values.forEach(action);
  }

  @Override
  public void forEachRemaining(Consumer<? super Y> action) {
    values.forEachRemaining(action);
  }

  @Override
  public Stream<Y> stream() {
    return values.stream().onClose(sources::close);
  }

  @Override
  public List<Y> toList() {
    return values.toList();
  }

  @Override
  public Object delegate() {
    return values.delegate();
  }

  @Override
  public Map<String, Object> locals() {
    return values.locals();
  }

  @Override
  public StackTraceElement position() {
    return values.position();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
