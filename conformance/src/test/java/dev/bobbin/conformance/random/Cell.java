package dev.bobbin.conformance.random;

import java.io.Serializable;

/** An object with many constructors; public for classes of other loaders. */
public class Cell implements Serializable {
  private static final long serialVersionUID = 1L;

  public int number;
  public String text;

  public Cell() {
    this(0, "empty");
  }

  public Cell(int number, Object value) {
    this.number = number;
    text = Tape.cut("(" + number + " " + text(value) + ")");
  }

  public Cell(Cell cell, long number, String value) {
    this((int) number, cell + value);
  }

  public Cell(double first, Cell cell, boolean last) {
    this((int) first, cell + "|" + last);
  }

  public Cell(Object[] values) {
    this(values.length, "values");
  }

  /** Returns a text that is the same in all runs. */
  static String text(Object value) {
    boolean plain =
        value == null
            || value instanceof Cell
            || value instanceof Items
            || value.getClass().getName().startsWith("java.lang.");
    return plain && !value(value).contains("@") ? Tape.cut(value(value)) : "other";
  }

  private static String value(Object value) {
    return String.valueOf(value);
  }

  @Override
  public final String toString() {
    return text;
  }

  /** A subclass, for objects whose constructor calls another one. */
  public static final class Special extends Cell {
    private static final long serialVersionUID = 1L;

    public Special(long number, byte small, Cell cell) {
      super(cell, number, "special " + small);
    }
  }
}
