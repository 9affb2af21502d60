package dev.bobbin.runtime;

/**
 * Whether whole traversals run the second form of a body, in which a yield calls the consumer.
 *
 * <p>What is measured would differ from what is written: a tool that counts which code has run only
 * counts the first form. So while one is there, the second is not used.
 */
final class Traversals {
  private static final String PROPERTY = "bobbin.traversals";

  /** Classes that the agents of JaCoCo and of IntelliJ's coverage add to the class path. */
  private static final String[] COVERAGE_TOOLS = {
    "org.jacoco.agent.rt.RT", "com.intellij.rt.coverage.main.CoveragePremain"
  };

  /**
   * The system property {@code bobbin.traversals}; without it, true unless coverage is measured.
   */
  static final boolean ENABLED =
      Boolean.parseBoolean(System.getProperty(PROPERTY, String.valueOf(!isCoverageMeasured())));

  private Traversals() {}

  private static boolean isCoverageMeasured() {
    for (String tool : COVERAGE_TOOLS) {
      if (isPresent(tool)) {
        return true;
      }
    }
    return false;
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
