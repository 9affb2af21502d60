package dev.bobbin;

import java.util.Set;

/**
 * Thrown when a generator runs as it was compiled, because weaving was forgotten or was refused.
 *
 * <p>Its message names the method and what to do. It is an {@code Error}, so that {@code catch
 * (Exception e)} around a yield does not swallow it.
 */
public class NotWovenError extends Error {
  private static final long serialVersionUID = 1L;

  /** The frames of hidden classes are left out unless one asks for them. */
  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES);

  private static final Set<String> PLUMBING =
      Set.of(Gen.class.getName(), NotWovenError.class.getName());

  private static final String HIDDEN =
      "It is a hidden class: agents do not see such classes, and their generators cannot be woven.\n"
          + "Define it as an ordinary class, with Lookup.defineClass or by a class loader,"
          + " or move its generators to one.";

  private static final String REMEDIES =
      "Either weave at build time, with this in the pom's <build><plugins>:\n"
          + "  <plugin><groupId>dev.bobbin</groupId><artifactId>bobbin-maven-plugin</artifactId>"
          + version()
          + "<executions><execution><goals><goal>weave</goal><goal>weave-tests</goal></goals>"
          + "</execution></executions></plugin>\n"
          + "or weave at load time, with this on the java command line:\n"
          + "  -javaagent:bobbin-agent.jar";

  /** Creates the error with a message. */
  public NotWovenError(String message) {
    super(message);
  }

  /** Returns the error for a marker that was called by code that was not woven. */
  static NotWovenError at(String marker) {
    return new NotWovenError(
        CALLERS.walk(
            frames ->
                frames
                    .filter(frame -> !isPlumbing(frame.getClassName()))
                    .findFirst()
                    .map(frame -> message(marker, frame))
                    .orElse(marker + " was called from outside of Java code")));
  }

  /** A reference to a marker is called by classes that the JVM makes. */
  private static boolean isPlumbing(String className) {
    return PLUMBING.contains(className)
        || className.contains("$$Lambda")
        || className.startsWith("java.lang.invoke.");
  }

  private static String message(String marker, StackWalker.StackFrame caller) {
    return caller.getClassName()
        + "."
        + caller.getMethodName()
        + " is not woven: its call of "
        + marker
        + " ran as ordinary code.\n"
        + (isHidden(caller.getClassName()) ? HIDDEN : REMEDIES);
  }

  /** The name of a hidden class has a slash before its suffix, and no other has one. */
  private static boolean isHidden(String className) {
    return className.indexOf('/') >= 0;
  }

  private static String version() {
    String version = NotWovenError.class.getPackage().getImplementationVersion();
    return version == null ? "" : "<version>" + version + "</version>";
  }
}
