package dev.bobbin.runtime;

import java.util.Iterator;
import java.util.stream.BaseStream;

/** A stream as delegate: nobody else can close it, so it is closed when the delegation ends. */
final class StreamIterator implements Iterator<Object>, AutoCloseable {
  final BaseStream<?, ?> stream;
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

  /** Closes the stream as try-with-resources does when an exception leaves its block. */
  void closeAfter(Throwable failure) {
    try {
      stream.close();
    } catch (Throwable another) {
      if (another != failure) {
        failure.addSuppressed(another);
      }
    }
  }
}
