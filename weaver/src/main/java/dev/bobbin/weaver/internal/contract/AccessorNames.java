package dev.bobbin.weaver.internal.contract;

/**
 * The names of the methods that weaving puts before bodies: stack traces show them, as an element
 * in the line of the generator's declaration.
 */
public final class AccessorNames {
  public static final String RESUME = "resume$";
  private static final String TRAVERSE = "traverse$";

  private AccessorNames() {}

  /** Returns what is before the resumable body of a generator method. */
  public static String resumable(String generator) {
    return RESUME + generator;
  }

  /** Returns what is before the traversal of a generator method. */
  public static String traversal(String generator) {
    return TRAVERSE + generator;
  }

  /** Returns whether a method has the name of one of them. */
  public static boolean contain(String method) {
    return method.startsWith(RESUME) || method.startsWith(TRAVERSE);
  }
}
