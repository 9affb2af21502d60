package dev.bobbin.testing;

import java.util.stream.LongStream;

/**
 * The numbers from which a test makes its random inputs.
 *
 * <p>Each build takes few of them, the profile {@code thorough} many. A property chooses others:
 * {@code 5000} for the first so many, {@code 5001-6000} for those.
 *
 * @param first the first one
 * @param last the last one, inclusive
 */
public record Seeds(long first, long last) {
  private static final boolean THOROUGH = Boolean.getBoolean("bobbin.thorough");

  /**
   * Returns the seeds to run.
   *
   * @param property the system property that chooses others
   * @param each how many a build takes
   * @param thorough how many the profile takes
   */
  public static Seeds of(String property, long each, long thorough) {
    String[] bounds = System.getProperty(property, "" + volume(each, thorough)).split("-");
    return bounds.length == 1
        ? new Seeds(1, Long.parseLong(bounds[0]))
        : new Seeds(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]));
  }

  /** Returns one value in each build, the other in the profile {@code thorough}. */
  public static <T> T volume(T each, T thorough) {
    return THOROUGH ? thorough : each;
  }

  /** Returns the seeds in their order. */
  public LongStream stream() {
    return LongStream.rangeClosed(first, last);
  }
}
