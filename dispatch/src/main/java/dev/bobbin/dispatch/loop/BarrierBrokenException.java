package dev.bobbin.dispatch.loop;

/** Raised in a task that waits at a {@link Barrier} that is aborted or reset, or was aborted. */
public class BarrierBrokenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message. */
  public BarrierBrokenException(String message) {
    super(message);
  }
}
