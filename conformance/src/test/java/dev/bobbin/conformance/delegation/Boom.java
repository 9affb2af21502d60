package dev.bobbin.conformance.delegation;

/** The exception of the programs' own. */
final class Boom extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Boom(String message) {
    super(message);
  }
}
