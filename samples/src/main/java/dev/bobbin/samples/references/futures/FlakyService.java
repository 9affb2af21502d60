package dev.bobbin.samples.references.futures;

/** A service that answers the third time it is asked. */
final class FlakyService {
  private int asked;

  String ask() {
    asked++;
    if (asked < 3) {
      throw new IllegalStateException("attempt " + asked + " failed");
    }
    return "answer " + asked;
  }
}
