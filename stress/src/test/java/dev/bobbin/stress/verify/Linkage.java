package dev.bobbin.stress.verify;

/** Lets the JVM link, and thereby verify, a class; it is not initialised. */
public final class Linkage {

  private Linkage() {}

  /**
   * Links a class or an interface.
   *
   * @throws LinkageError if the JVM does not accept it
   */
  public static void link(Class<?> type) {
    // Looking for members links: there is no other way that does not initialise. An interface is
    // not
    // searched for constructors.
    if (type.isInterface()) {
      type.getDeclaredFields();
    } else {
      type.getDeclaredConstructors();
    }
  }
}
