package dev.bobbin;

/** Code that is not of the runtime's package, as bodies of generators never are. */
public final class Elsewhere {

  private Elsewhere() {}

  /** Throws what the name is the message of. */
  public static boolean fail(String message) {
    throw new IllegalStateException(message);
  }

  /** Throws what was thrown before. */
  public static boolean fail(RuntimeException again) {
    throw again;
  }
}
