package dev.bobbin.conformance.python;

/** An exception of a scenario's own: Python's {@code class Boom(Exception)}. */
public final class Boom extends Exception implements PythonException {
  private static final long serialVersionUID = 1L;

  private final transient Object argument;

  /** Creates the exception with its one argument. */
  public Boom(Object argument) {
    super(String.valueOf(argument));
    this.argument = argument;
  }

  @Override
  public Object argument() {
    return argument;
  }
}
