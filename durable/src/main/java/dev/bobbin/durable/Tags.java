package dev.bobbin.durable;

/** The numbers of the format; they stay as they are. */
final class Tags {
  static final int NULL = 0;
  static final int INT = 1;
  static final int LONG = 2;
  static final int DOUBLE = 3;
  static final int TEXT = 4;
  static final int TRUE = 5;
  static final int FALSE = 6;
  static final int CHAR = 7;

  /** A generator, an iterator of a loop or a plain collection, by number. */
  static final int NODE = 8;

  /** Another object, by number. */
  static final int OBJECT = 9;

  /** A text of a collection that was written before, by number. */
  static final int TEXT_AGAIN = 10;

  /** The kinds of numbered objects; a generator's is the number of its layout and this. */
  static final int POSITION = 0;

  static final int REST = 1;

  /** Since version 2. */
  static final int PLAIN = 2;

  static final int FIRST_LAYOUT = 8;

  static final int LOOKED_AHEAD = 1;
  static final int HAS_VALUE = 2;
  static final int DELEGATES = 4;
  static final int PENDING_SHIFT = 3;

  private Tags() {}
}
