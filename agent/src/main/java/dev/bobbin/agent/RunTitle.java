package dev.bobbin.agent;

/** What a page is called: the program, as the java command was given it, and its arguments. */
final class RunTitle {
  private static final String JAR = ".jar";

  private RunTitle() {}

  /**
   * Returns the title.
   *
   * @param command a main class or the path of a jar, and arguments; the folders of the jar, which
   *     would take the place of what tells one run from another, are left out
   * @param otherwise the title if the command is not known
   */
  static String of(String command, String otherwise) {
    String shown = command.strip();
    if (shown.isEmpty()) {
      return otherwise;
    }
    int end = endOfJar(shown + " ");
    int folder = Math.max(shown.lastIndexOf('/', end), shown.lastIndexOf('\\', end));
    return shown.substring(folder + 1);
  }

  /** A main class may have jars as arguments; an absolute path may have spaces in it. */
  private static int endOfJar(String command) {
    boolean absolute = command.startsWith("/") || command.startsWith(":\\", 1);
    int end = command.indexOf(JAR + " ");
    return absolute || end < command.indexOf(' ') ? end : -1;
  }
}
