package dev.bobbin.benchmarks.hand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The leaves of lists in lists, with a stack of their iterators. */
public final class Flattened implements Iterator<Object> {
  private final Deque<Iterator<?>> open = new ArrayDeque<>();
  private Object next;

  /** Creates the iterator. */
  public Flattened(List<?> items) {
    open.push(items.iterator());
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      if (open.peek().hasNext()) {
        enter(open.peek().next());
      } else {
        open.pop();
      }
    }
    return next != null;
  }

  private void enter(Object item) {
    if (item instanceof List<?> list) {
      open.push(list.iterator());
    } else {
      next = item;
    }
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object element = next;
    next = null;
    return element;
  }
}
