package dev.bobbin.runtime;

import java.util.Iterator;
import java.util.stream.BaseStream;

/** A stream as delegate: closed when it is exhausted, raised through or closed. */
final class StreamIterator implements Iterator<Object>, AutoCloseable {
  private final BaseStream<?, ?> stream;
  private final Iterator<?> values;

  StreamIterator(BaseStream<?, ?> stream) {
    this.stream = stream;
    this.values = stream.iterator();
  }

  @Override
  public boolean hasNext() {
    if (values.hasNext()) {
      return true;
    }
    stream.close();
    return false;
  }

  @Override
  public Object next() {
    return values.next();
  }

  @Override
  public void close() {
    stream.close();
  }
}
