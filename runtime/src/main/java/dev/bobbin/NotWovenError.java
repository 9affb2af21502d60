package dev.bobbin;

import java.util.Iterator;
import java.util.stream.Stream;

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

  private static final String HIDDEN =
      "It is a hidden class: agents do not see such classes, and their generators cannot be woven.\n"
          + "Define it with Lookup.defineClass or by a class loader.";

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
    StackWalker.StackFrame caller = CALLERS.walk(NotWovenError::caller);
    return new NotWovenError(
        caller == null
            ? marker + " was called from outside of Java code"
            : message(marker, caller));
  }

  private static StackWalker.StackFrame caller(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> callers = frames.iterator();
    while (callers.hasNext()) {
      StackWalker.StackFrame caller = callers.next();
      if (!isPlumbing(caller.getClassName())) {
        return caller;
      }
    }
    return null;
  }

  /** A reference to a marker is called by classes that the JVM makes. */
  private static boolean isPlumbing(String className) {
    return className.equals(Gen.class.getName())
        || className.equals(NotWovenError.class.getName())
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
        // The name of a hidden class has a slash before its suffix, and no other has one.
        + (caller.getClassName().indexOf('/') < 0 ? REMEDIES : HIDDEN);
  }

  private static String version() {
    String version = NotWovenError.class.getPackage().getImplementationVersion();
    return version == null ? "" : "<version>" + version + "</version>";
  }
}
