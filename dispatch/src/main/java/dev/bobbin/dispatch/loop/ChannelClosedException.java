package dev.bobbin.dispatch.loop;

/** Raised in a task that puts into a closed {@link Channel}, or takes from one that is empty. */
public class ChannelClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message. */
  public ChannelClosedException(String message) {
    super(message);
  }
}
