package dev.bobbin.runtime;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.BaseStream;

/** Makes iterators of what a body may delegate to. */
final class Delegates {

  private Delegates() {}

  static Iterator<?> iterator(Object delegate) {
    Objects.requireNonNull(delegate, "yieldFrom(null): there is nothing to delegate to");
    if (delegate instanceof Iterator) {
      return (Iterator<?>) delegate;
    }
    if (delegate instanceof BaseStream) {
      return new StreamIterator((BaseStream<?, ?>) delegate);
    }
    if (delegate instanceof Iterable) {
      Iterator<?> iterator = ((Iterable<?>) delegate).iterator();
      return Objects.requireNonNull(iterator, "yieldFrom: iterator() returned null");
    }
    if (delegate instanceof CharSequence) {
      return new TextIterator((CharSequence) delegate);
    }
    return ofArray(delegate);
  }

  private static Iterator<?> ofArray(Object array) {
    if (array instanceof int[]) {
      return Arrays.stream((int[]) array).iterator();
    }
    if (array instanceof long[]) {
      return Arrays.stream((long[]) array).iterator();
    }
    if (array instanceof double[]) {
      return Arrays.stream((double[]) array).iterator();
    }
    return Arrays.asList((Object[]) array).iterator();
  }
}
