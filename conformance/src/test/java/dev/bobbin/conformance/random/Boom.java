package dev.bobbin.conformance.random;

/** What random programs throw. */
public final class Boom extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Boom(Object value) {
    super(Cell.text(value));
  }
}
