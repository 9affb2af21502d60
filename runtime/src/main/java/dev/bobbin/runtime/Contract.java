package dev.bobbin.runtime;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;

/**
 * The agreement between woven code and this package: names, descriptors and meaning of all that the
 * one uses of the other.
 *
 * <p>This class and {@link #check} stay as they are for ever: they are what every woven class calls
 * first.
 */
public final class Contract {

  /** The version that this package serves. */
  static final int VERSION = 5;

  private Contract() {}

  /**
   * Lets a woven class be used, or throws what is wrong; called by its static initializer.
   *
   * @param woven the version that the class was woven for
   * @throws IncompatibleClassChangeError if this package serves another version, or if the class is
   *     a hidden one, whose frame classes cannot find it by its name (JVMS 5.4.3.1)
   */
  public static void check(int woven, Class<?> host) {
    if (woven != VERSION) {
      throw new IncompatibleClassChangeError(mismatch(host.getName(), String.valueOf(woven)));
    }
    if (host.isHidden()) {
      throw new IncompatibleClassChangeError(
          host.getName()
              + " is a hidden class, and has generators, whose classes cannot find it by its name;"
              + " define it with Lookup.defineClass or by a class loader");
    }
    // At the end of a deep recursion the stack may overflow in the static initializer of a class,
    // which cannot be used any more then: those that generators need run here.
    Gen.State.values();
    StopIteration.untraced(Traversals.ENABLED);
  }

  /**
   * Returns what to throw when a frame was made by code that was woven before there was a check.
   */
  static IncompatibleClassChangeError unchecked(Class<?> frame) {
    return new IncompatibleClassChangeError(mismatch(frame.getName(), "2 or older"));
  }

  private static String mismatch(String className, String woven) {
    return className
        + " was woven for version "
        + woven
        + " of the contract with Bobbin's runtime, and the runtime in use serves version "
        + VERSION
        + "; use the bobbin-runtime of the version that wove the class, or compile and weave it again"
        + " with that of the runtime"
        + runtimeVersion();
  }

  private static String runtimeVersion() {
    String version = Contract.class.getPackage().getImplementationVersion();
    return version == null ? "" : ", " + version;
  }
}
