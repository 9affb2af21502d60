package dev.bobbin.contextlib;

/** What {@code catch (Exception e)} does not catch; Python's BaseException. */
final class Panic extends Error {
  private static final long serialVersionUID = 1L;

  Panic(String message) {
    super(message);
  }
}
