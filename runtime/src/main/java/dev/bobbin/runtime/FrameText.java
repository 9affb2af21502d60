package dev.bobbin.runtime;

import dev.bobbin.Gen;
import java.util.Map;

/** The text of a frame: {@code <generator Host.count at Host.java:12, SUSPENDED, n=3>}. */
final class FrameText {

  /** Whether this thread is showing variables: these may lead back to where it started. */
  private static final ThreadLocal<Boolean> SHOWING = new ThreadLocal<>();

  private FrameText() {}

  static String of(Gen<?> frame, String name) {
    StringBuilder text = head(frame, name);
    if (SHOWING.get() == null) {
      SHOWING.set(true);
      try {
        appendLocals(text, frame);
      } finally {
        SHOWING.remove();
      }
    }
    return text.append('>').toString();
  }

  private static void appendLocals(StringBuilder text, Gen<?> frame) {
    for (Map.Entry<String, Object> local : frame.locals().entrySet()) {
      text.append(", ").append(local.getKey()).append('=').append(brief(local.getValue()));
    }
  }

  private static StringBuilder head(Gen<?> frame, String name) {
    StringBuilder text = new StringBuilder("<generator ").append(name);
    StackTraceElement position = frame.position();
    if (position != null && position.getFileName() != null && position.getLineNumber() > 0) {
      text.append(" at ")
          .append(position.getFileName())
          .append(':')
          .append(position.getLineNumber());
    }
    return text.append(", ").append(frame.state());
  }

  /** Other generators come out without their variables: a chain of them may be of any depth. */
  private static String brief(Object value) {
    try {
      return String.valueOf(value);
    } catch (Throwable failure) {
      // Not even an Error: a generator's text is asked for in logs, and in the middle of a failure.
      return "<"
          + value.getClass().getName()
          + ".toString() failed: "
          + failure.getClass().getName()
          + ">";
    }
  }
}
