package dev.bobbin.stress.fuzz;

/**
 * What became of a mutant.
 *
 * @param outcome in a word
 * @param detail for a failure, what it is about: the same for failures with the same cause
 * @param failure for a failure, what was thrown, or null
 */
record Verdict(Outcome outcome, String detail, Throwable failure) {

  /** What may become of a mutant. */
  enum Outcome {
    /** No generator was found, or one that is woven already. */
    UNCHANGED,
    /** It was woven, and the JVM accepts it. */
    WOVEN,
    /** It was woven, and the JVM accepts neither it nor the mutant. */
    WOVEN_UNVERIFIABLE,
    /** There is a diagnostic. */
    DIAGNOSED,
    /** None of these: the weaver has a bug. */
    FAILED
  }

  static Verdict of(Outcome outcome) {
    return new Verdict(outcome, "", null);
  }

  static Verdict failed(String detail, Throwable failure) {
    return new Verdict(Outcome.FAILED, detail, failure);
  }

  boolean isFailure() {
    return outcome == Outcome.FAILED;
  }
}
