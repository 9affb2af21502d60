package dev.bobbin.dispatch.loop;

/** Throws what others have caught, whatever it is. */
final class Raised {

  private Raised() {}

  /** Throws it; declared to return, for use behind {@code throw}. */
  static RuntimeException again(Throwable thrown) {
    throw Raised.<RuntimeException>unchecked(thrown);
  }

  @SuppressWarnings("unchecked") // the compiler alone knows of checked exceptions
  private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
