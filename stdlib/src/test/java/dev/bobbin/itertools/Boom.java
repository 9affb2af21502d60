package dev.bobbin.itertools;

/** A failure of a source, or of a function. */
final class Boom extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Boom(String message) {
    super(message);
  }
}
