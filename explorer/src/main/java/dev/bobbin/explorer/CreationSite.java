package dev.bobbin.explorer;

/** The place in a program that has created a generator. */
final class CreationSite {
  private static final String[] OWN = {"dev.bobbin.runtime.", "dev.bobbin.agent."};

  private CreationSite() {}

  /** Returns the place that called the generator's method: the innermost that is none of ours. */
  static String of(Object frame, FrameSource source) {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(each -> !isOwn(each, frame, source))
                    .findFirst()
                    .map(each -> each.toStackTraceElement().toString())
                    .orElse("an unknown place"));
  }

  private static boolean isOwn(StackWalker.StackFrame each, Object frame, FrameSource source) {
    String type = each.getClassName();
    return type.equals(frame.getClass().getName())
        || type.equals(source.host()) && each.getMethodName().equals(source.method())
        || type.startsWith(CreationSite.class.getPackageName() + ".")
        || type.startsWith(OWN[0])
        || type.startsWith(OWN[1]);
  }
}
