package dev.bobbin.conformance.random;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;

/** A list whose text is short, and the same in all runs. */
public final class Items extends AbstractList<Object> implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<Object> elements;

  private final String text;

  Items(List<Object> elements) {
    this.elements = elements;
    text = Tape.cut(elements.stream().map(Cell::text).toList().toString());
  }

  @Override
  public Object get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public String toString() {
    return text;
  }
}
