package dev.bobbin.contextlib;

/** What bodies and contexts fail with; checked, so that javac is asked. */
final class Boom extends Exception {
  private static final long serialVersionUID = 1L;

  Boom(String message) {
    super(message);
  }

  Boom(String message, Throwable cause) {
    super(message, cause);
  }
}
