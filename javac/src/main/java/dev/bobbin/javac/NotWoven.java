package dev.bobbin.javac;

/** What is said where classes with generators are left as the compiler made them. */
final class NotWoven {
  private static final String CODE = "[NOT_WOVEN] ";
  private static final String CONSEQUENCE = "; as compiled, a generator throws when it is called";

  static final String IN_OTHER_COMPILER =
      CODE
          + "bobbin-javac weaves inside javac, and this compiler is another one, or hides it: weave"
          + " with bobbin-maven-plugin (m2e runs it), or start the program with"
          + " -javaagent:bobbin-agent.jar"
          + CONSEQUENCE;

  private NotWoven() {}

  /** The warning of a compiler run in which there is no way to weave. */
  static String inJavac(boolean processing) {
    return CODE
        + "bobbin-javac cannot weave, as "
        + (processing
            ? "its processor was not started: name dev.bobbin.javac.BobbinProcessor with"
                + " -processor, before any that claims all annotations"
            : "no annotations are processed: put bobbin-javac on -processorpath, or say"
                + " -proc:full instead of -proc:none")
        + CONSEQUENCE;
  }

  /** The error about a class that javac has written where it cannot be read. */
  static String cannotReadBack(String className) {
    return CODE
        + className
        + " cannot be read back from where javac has written it, unless an error above has kept it"
        + " from that: wrap the file manager in a dev.bobbin.javac.WeavingFileManager, or open javac"
        + " as docs/guide/build-tools.md says";
  }
}
