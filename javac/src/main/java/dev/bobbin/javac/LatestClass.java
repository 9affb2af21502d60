package dev.bobbin.javac;

/**
 * The class that a {@link WeavingFileManager} has taken last in this thread, and that is woven
 * therefore.
 *
 * <p>A system property, as the plugin may be loaded by another class loader than the manager.
 */
final class LatestClass {
  private LatestClass() {}

  private static String property() {
    return "bobbin.javac.latest." + System.identityHashCode(Thread.currentThread());
  }

  static void set(String binaryName) {
    System.setProperty(property(), binaryName);
  }

  static boolean is(String binaryName) {
    return binaryName.equals(System.getProperty(property()));
  }

  /** One compilation knows nothing of another. */
  static void clear() {
    System.clearProperty(property());
  }
}
