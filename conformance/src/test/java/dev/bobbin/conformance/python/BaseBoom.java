package dev.bobbin.conformance.python;

/** A throwable of a scenario's own: Python's {@code class BaseBoom(BaseException)}. */
public final class BaseBoom extends Throwable implements PythonException {
  private static final long serialVersionUID = 1L;

  private final transient Object argument;

  /** Creates the exception with its one argument. */
  public BaseBoom(Object argument) {
    super(String.valueOf(argument));
    this.argument = argument;
  }

  @Override
  public Object argument() {
    return argument;
  }
}
