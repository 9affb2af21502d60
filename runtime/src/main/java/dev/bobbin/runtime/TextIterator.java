package dev.bobbin.runtime;

import java.util.Iterator;

/** The characters of a text, as delegate. */
final class TextIterator implements Iterator<Character> {
  private final CharSequence text;
  private int next;

  TextIterator(CharSequence text) {
    this.text = text;
  }

  @Override
  public boolean hasNext() {
    return next < text.length();
  }

  @Override
  public Character next() {
    return text.charAt(next++);
  }
}
