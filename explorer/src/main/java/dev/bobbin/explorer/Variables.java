package dev.bobbin.explorer;

/** The values of variables, which the JVM keeps as fewer types than the language has. */
final class Variables {

  private Variables() {}

  /**
   * Returns the value of a variable.
   *
   * @param type the first letter of its descriptor
   * @param spilled what its field holds
   */
  static Object typed(char type, Object spilled) {
    return switch (type) {
      case 'Z' -> (Integer) spilled != 0;
      case 'B' -> ((Integer) spilled).byteValue();
      case 'C' -> (char) ((Integer) spilled).intValue();
      case 'S' -> ((Integer) spilled).shortValue();
      default -> spilled;
    };
  }
}
