package dev.bobbin.explorer;

/** The line of a body where an exception came out. */
final class ThrowLine {

  private ThrowLine() {}

  /** Returns the line, or 0 if the exception does not tell. */
  static int of(Throwable thrown, FrameSource source) {
    try {
      for (StackTraceElement element : thrown.getStackTrace()) {
        if (element.getClassName().equals(source.host())
            && element.getMethodName().equals(source.method())) {
          return Math.max(0, element.getLineNumber());
        }
      }
    } catch (RuntimeException overridden) {
      return 0;
    }
    return 0;
  }
}
