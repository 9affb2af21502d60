package dev.bobbin.durable;

import java.lang.reflect.Array;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Something with positions, a list, an array or a text, and how far a loop over it is. */
final class PositionIterator extends LoopIterator {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  Object source;

  int next;

  /** Whether the last element can be removed. */
  boolean removable;

  /** That of a list; null after restoring. */
  private transient Iterator<?> inner;

  PositionIterator(Object source, Iterator<?> inner) {
    this.source = source;
    this.inner = inner;
  }

  @Override
  public boolean hasNext() {
    return source instanceof List ? inner().hasNext() : next < length();
  }

  private int length() {
    return source instanceof CharSequence text ? text.length() : Array.getLength(source);
  }

  @Override
  public Object next() {
    if (!(source instanceof List)) {
      return indexed();
    }
    Object element = inner().next();
    next++;
    removable = true;
    return element;
  }

  private Object indexed() {
    if (next >= length()) {
      throw new NoSuchElementException();
    }
    Object element =
        source instanceof CharSequence text ? text.charAt(next) : Array.get(source, next);
    next++;
    return element;
  }

  @Override
  public void remove() {
    if (!(source instanceof List)) {
      throw new UnsupportedOperationException("remove");
    }
    inner().remove();
    next--;
    removable = false;
  }

  private Iterator<?> inner() {
    if (inner == null) {
      inner = restored();
    }
    return inner;
  }

  private Iterator<?> restored() {
    try {
      ListIterator<?> iterator = ((List<?>) source).listIterator(removable ? next - 1 : next);
      if (removable) {
        iterator.next();
      }
      return iterator;
    } catch (IndexOutOfBoundsException | NoSuchElementException e) {
      throw new ConcurrentModificationException("the list is shorter than where the loop is", e);
    }
  }

  /** Returns whether the source is something that can have a position. */
  boolean isSound() {
    return next >= 0
        && (source instanceof List
            || source instanceof CharSequence
            || source != null && source.getClass().isArray());
  }
}
