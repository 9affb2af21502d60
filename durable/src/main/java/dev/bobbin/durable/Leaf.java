package dev.bobbin.durable;

/** Values that refer to nothing: null, texts, numbers, truth values and letters. */
final class Leaf {

  private Leaf() {}

  /** Returns whether {@link #write} writes a value. */
  static boolean is(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof Double
        || value instanceof Character;
  }

  /** Writes a value with its tag; returns false if it is something else. */
  static boolean write(Object value, ByteSink out) {
    if (value == null) {
      out.put(Tags.NULL);
    } else if (value instanceof String text) {
      out.put(Tags.TEXT).text(text);
    } else if (value instanceof Integer number) {
      out.put(Tags.INT).signed(number);
    } else if (value instanceof Long number) {
      out.put(Tags.LONG).signed(number);
    } else if (value instanceof Boolean truth) {
      out.put(truth ? Tags.TRUE : Tags.FALSE);
    } else if (value instanceof Double number) {
      out.put(Tags.DOUBLE).fixed(Double.doubleToRawLongBits(number), Double.BYTES);
    } else if (value instanceof Character letter) {
      out.put(Tags.CHAR).number(letter);
    } else {
      return false;
    }
    return true;
  }

  /** Reads the value behind a tag. */
  static Object read(int tag, ByteSource in) {
    return switch (tag) {
      case Tags.NULL -> null;
      case Tags.INT -> in.signedInt();
      case Tags.LONG -> in.signed();
      case Tags.DOUBLE -> Double.longBitsToDouble(in.fixed(Double.BYTES));
      case Tags.TEXT -> in.text();
      case Tags.TRUE -> true;
      case Tags.FALSE -> false;
      case Tags.CHAR -> (char) in.below(Character.MAX_VALUE + 1);
      default -> throw IncompatibleStateException.damaged("there is no tag " + tag);
    };
  }
}
