package dev.bobbin.durable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a text that is made of tokens, each as {@code length:letters}, which may be any letters.
 */
final class Tokens {
  private final String text;
  private int next;

  Tokens(String text) {
    this.text = text;
  }

  String text() {
    int colon = text.indexOf(':', next);
    int start = colon + 1;
    next = start + Integer.parseInt(text, next, colon, 10);
    return text.substring(start, next);
  }

  int number() {
    return Integer.parseInt(text());
  }

  /** Reads how many there are, and then these. */
  <T> List<T> list(Supplier<T> item) {
    int size = number();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return List.copyOf(items);
  }
}
