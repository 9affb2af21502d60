package dev.bobbin.dispatch.loop;

/** Throws what others have caught, whatever it is. */
final class Raised {

  private Raised() {}

  static void raise(Throwable thrown) {
    Raised.<RuntimeException>unchecked(thrown);
  }

  @SuppressWarnings("unchecked") // the compiler alone knows of checked exceptions
  private static <X extends Throwable> void unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
