package dev.bobbin.conformance.random;

/**
 * Two traces that should be equal.
 *
 * @param woven the trace of the woven class, or why it cannot be run
 */
record Difference(Driver driver, String woven, String reference) {

  @Override
  public String toString() {
    return "driver: " + driver + "\nwoven:\n" + woven + "\nreference:\n" + reference + "\n";
  }
}
