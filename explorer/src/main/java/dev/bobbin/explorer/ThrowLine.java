package dev.bobbin.explorer;

/** The line of a body where an exception came out. */
final class ThrowLine {

  private ThrowLine() {}

  /** Returns the line; where it was resumed, if the exception was made elsewhere. */
  static int of(Throwable thrown, GeneratorRecord generator) {
    FrameSource source = generator.source;
    try {
      for (StackTraceElement element : thrown.getStackTrace()) {
        if (element.getClassName().equals(source.host())
            && element.getMethodName().equals(source.method())
            && element.getLineNumber() > 0) {
          return element.getLineNumber();
        }
      }
    } catch (Throwable overridden) {
      // A class of exceptions may override it, as mocks do, and throw what it likes.
    }
    return source.line(generator.point);
  }
}
