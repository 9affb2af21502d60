package dev.bobbin.samples.course;

/** The answer of a sub-generator to an exception that it did not like. */
final class GenkidamaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GenkidamaException(String message) {
    super(message);
  }
}
