package dev.bobbin.weaver;

/** A failure of the weaver itself, with the class and method it was working on. */
public final class WeaveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param place the class, or class and method, that was being woven
   * @param cause what went wrong
   */
  public WeaveException(String place, Throwable cause) {
    super(
        "bobbin-weaver "
            + version()
            + " failed on "
            + place
            + ": "
            + cause
            + "; please report it with the class file",
        cause);
  }

  private static String version() {
    String version = WeaveException.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
