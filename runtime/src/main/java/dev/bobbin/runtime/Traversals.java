package dev.bobbin.runtime;

/**
 * Whether whole traversals run the second form of a body, in which a yield calls the consumer, and
 * recursions its start form.
 *
 * <p>What is measured would differ from what is written: a tool that counts which code has run only
 * counts the first form. So while one is there, the others are not used. Nor is the start form
 * where a tool is that puts code of its own into methods: a recursion would not come by it.
 */
final class Traversals {
  private static final String PROPERTY = "bobbin.traversals";

  /** A class that JaCoCo's agent adds to the class path. */
  private static final String JACOCO = "org.jacoco.agent.rt.RT";

  private static final String MOCKITO = "org.mockito.Mockito";
  private static final String ASPECTJ = "org.aspectj.lang.JoinPoint";

  /** A class that the agent of IntelliJ's coverage adds to the class path. */
  private static final String INTELLIJ = "com.intellij.rt.coverage.main.CoveragePremain";

  /**
   * The system property {@code bobbin.traversals}; without it, and without the right to read it,
   * true unless coverage is measured.
   */
  static final boolean ENABLED = property(!isPresent(JACOCO) && !isPresent(INTELLIJ));

  /** Whether start forms are used; the same property decides. */
  static final boolean STARTS = property(ENABLED && !isPresent(MOCKITO) && !isPresent(ASPECTJ));

  private Traversals() {}

  private static boolean property(boolean otherwise) {
    try {
      return Boolean.parseBoolean(System.getProperty(PROPERTY, String.valueOf(otherwise)));
    } catch (SecurityException forbidden) {
      return otherwise;
    }
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
