package dev.bobbin.dispatch.loop;

/** A failure whose text cannot be made, like that of an entity without its session. */
final class Textless extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @Override
  public String toString() {
    throw new IllegalStateException("no session");
  }
}
