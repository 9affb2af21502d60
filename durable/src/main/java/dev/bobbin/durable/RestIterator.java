package dev.bobbin.durable;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * What is left of a collection: its copy may have another order, so the elements are saved.
 *
 * <p>They are found by another iterator over the collection, so that the loop is not disturbed; but
 * where others may change the collection meanwhile, the rest of this one is taken.
 */
final class RestIterator extends LoopIterator {
  private static final long serialVersionUID = 1L;

  /** Null after restoring. */
  private transient Collection<?> source;

  private transient Iterator<?> inner;

  /** How many elements before the next one the source still has. */
  private transient int passed;

  RestIterator(Collection<?> source, Iterator<?> inner) {
    this.source = source;
    this.inner = inner;
  }

  /** Creates what goes through the elements of a list, and can remove none. */
  RestIterator(List<?> rest) {
    restore(rest);
  }

  void restore(List<?> rest) {
    source = null;
    inner = rest.iterator();
    passed = 0;
  }

  @Override
  public boolean hasNext() {
    return inner.hasNext();
  }

  @Override
  public Object next() {
    Object element = inner.next();
    passed++;
    return element;
  }

  @Override
  public void remove() {
    if (source == null) {
      throw new UnsupportedOperationException(
          "a loop over a set, map or queue that has been restored goes through a copy of what was"
              + " left, and cannot remove; collect what is to go, and remove it behind the loop");
    }
    inner.remove();
    passed--;
  }

  /** Returns what is left, in order; the iterator stays where it is. */
  List<Object> rest() {
    List<Object> rest = new ArrayList<>();
    Iterator<?> another = inner;
    if (source != null && !isConcurrent()) {
      another = source.iterator();
      for (int i = 0; i < passed; i++) {
        another.next();
      }
    }
    another.forEachRemaining(element -> rest.add(savable(element)));
    if (another == inner) {
      restore(rest);
    }
    return rest;
  }

  private boolean isConcurrent() {
    return source.getClass().getPackageName().equals("java.util.concurrent");
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.writeObject(rest());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    restore((List<?>) in.readObject());
  }
}
