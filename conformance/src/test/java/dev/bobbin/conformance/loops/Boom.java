package dev.bobbin.conformance.loops;

import dev.bobbin.conformance.python.PythonException;

/** What programs fail with. */
final class Boom extends RuntimeException implements PythonException {
  private static final long serialVersionUID = 1L;

  private final transient Object argument;

  Boom(Object argument) {
    super(String.valueOf(argument));
    this.argument = argument;
  }

  @Override
  public Object argument() {
    return argument;
  }
}
