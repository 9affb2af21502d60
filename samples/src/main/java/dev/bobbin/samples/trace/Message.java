package dev.bobbin.samples.trace;

/** One arrow of a sequence diagram. */
record Message(Kind kind, String from, String to, String text) {

  /** What an arrow looks like. */
  enum Kind {
    /** Makes the other one run. */
    CALL("->>+"),
    /** Gives a value, or nothing, and stops running. */
    ANSWER("-->>-"),
    /** Ends with an exception. */
    FAILURE("--x-");

    final String arrow;

    Kind(String arrow) {
      this.arrow = arrow;
    }
  }
}
