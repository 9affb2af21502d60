package dev.bobbin.explorer;

/**
 * What the reader of a recording should know about a generator.
 *
 * @param generator its index
 * @param event the index of the event where it shows, or -1
 */
record Warning(Kind kind, int generator, int event, String text) {

  /** What there is to warn of. */
  enum Kind {
    NEVER_CLOSED("never-closed"),
    FAILED_IN_FINALLY("failed-in-finally"),
    VALUE_TO_PLAIN_DELEGATE("value-to-plain-delegate"),
    LOOK_AHEAD("look-ahead"),
    IGNORED_EXIT("ignored-exit");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Returns the name in the page's data. */
    String text() {
      return text;
    }
  }
}
