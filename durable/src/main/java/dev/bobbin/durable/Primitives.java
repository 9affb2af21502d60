package dev.bobbin.durable;

/** Fields know only int, where variables are boolean, byte, char and short as well. */
final class Primitives {

  private Primitives() {}

  /** Returns what a field holds as a value of the variable's type. */
  static Object typed(String descriptor, Object value) {
    if (!(value instanceof Integer number)) {
      return value;
    }
    return switch (descriptor) {
      case "Z" -> number != 0;
      case "B" -> number.byteValue();
      case "C" -> (char) number.intValue();
      case "S" -> number.shortValue();
      default -> value;
    };
  }

  /** Returns what the field of a variable holds for a value of its type. */
  static Object untyped(String descriptor, Object value) {
    return switch (descriptor) {
      case "Z" -> value instanceof Boolean truth ? (Object) (truth ? 1 : 0) : value;
      case "C" -> value instanceof Character letter ? (Object) (int) letter : value;
      case "B" -> value instanceof Byte number ? (Object) number.intValue() : value;
      case "S" -> value instanceof Short number ? (Object) number.intValue() : value;
      default -> value;
    };
  }
}
