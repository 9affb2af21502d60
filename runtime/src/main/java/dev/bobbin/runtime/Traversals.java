package dev.bobbin.runtime;

/**
 * Whether whole traversals run the second form of a body, in which a yield calls the consumer.
 *
 * <p>What is measured would differ from what is written: a tool that counts which code has run only
 * counts the first form. So while one is there, the second is not used.
 */
final class Traversals {
  private static final String PROPERTY = "bobbin.traversals";

  /** A class that JaCoCo's agent adds to the class path. */
  private static final String JACOCO = "org.jacoco.agent.rt.RT";

  /** A class that the agent of IntelliJ's coverage adds to the class path. */
  private static final String INTELLIJ = "com.intellij.rt.coverage.main.CoveragePremain";

  /**
   * The system property {@code bobbin.traversals}; without it, and without the right to read it,
   * true unless coverage is measured.
   */
  static final boolean ENABLED = property(!isCoverageMeasured());

  private Traversals() {}

  private static boolean property(boolean otherwise) {
    try {
      return Boolean.parseBoolean(System.getProperty(PROPERTY, String.valueOf(otherwise)));
    } catch (SecurityException forbidden) {
      return otherwise;
    }
  }

  private static boolean isCoverageMeasured() {
    return isPresent(JACOCO) || isPresent(INTELLIJ);
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, ClassLoader.getSystemClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
