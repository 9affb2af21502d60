package dev.bobbin.conformance.random;

/**
 * The seeds to run: {@code -Dconformance.seeds=100000} or {@code -Dconformance.seeds=5001-6000}.
 *
 * @param last the last one, inclusive
 */
record Seeds(long first, long last) {
  private static final String PROPERTY = "conformance.seeds";

  static Seeds orUpTo(long last) {
    String[] bounds = System.getProperty(PROPERTY, String.valueOf(last)).split("-");
    return bounds.length == 1
        ? new Seeds(1, Long.parseLong(bounds[0]))
        : new Seeds(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]));
  }
}
