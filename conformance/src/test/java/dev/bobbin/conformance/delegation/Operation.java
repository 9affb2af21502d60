package dev.bobbin.conformance.delegation;

import java.util.Locale;

/**
 * What the driver, or a body, does to a generator.
 *
 * @param number the generator's, or {@link #SELF}
 * @param value what is sent, or the argument of the exception that is thrown; may be null
 * @param kind the kind of exception that is thrown, else null
 */
record Operation(Verb verb, int number, String value, Kind kind) {

  /** The number by which a body means its own generator. */
  static final int SELF = -1;

  /** The operations; {@code HASNEXT} has no counterpart in Python. */
  enum Verb {
    NEXT,
    SEND,
    THROW,
    CLOSE,
    STATE,
    YIELDFROM,
    HASNEXT;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Operation of(Verb verb, int number) {
    return new Operation(verb, number, null, null);
  }

  /** Returns the same operation on the generator with the given number, if this is on itself. */
  Operation by(int self) {
    return number == SELF ? new Operation(verb, self, value, kind) : this;
  }

  /** Returns what a trace shows of the operation. */
  String describe() {
    String text = verb.text() + " g" + number;
    return switch (verb) {
      case SEND -> text + " " + show(value);
      case THROW -> text + " " + Kind.describe(kind.exception(value));
      default -> text;
    };
  }

  static String show(Object value) {
    return value == null ? "None" : value.toString();
  }

  /** Returns the operation as the data file has it. */
  @Override
  public String toString() {
    return switch (verb) {
      case SEND -> Json.array(verb.text(), number, value);
      case THROW -> Json.array(verb.text(), number, kind.toString(), value);
      default -> Json.array(verb.text(), number);
    };
  }
}
