package dev.bobbin.agent;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The entry of {@code java -jar bobbin-agent.jar}. */
public final class CommandLine {
  static final int OK = 0;
  static final int REFUSED = 1;
  static final int UNUSABLE = 2;

  private static final String HELP =
      """
      Bobbin: Python's generators for plain Java.

      Usage:
        java -jar bobbin-agent.jar weave DIR|JAR...
            Weaves the classes in the given folders and jars, in place.
        java -jar bobbin-agent.jar --help | --version
        java -javaagent:bobbin-agent.jar[=verbose] -cp bobbin-runtime.jar:... Main
            Weaves classes as they are loaded; verbose names each of them.

      Exit codes:
        0  done, or nothing to do
        1  a class cannot be woven; nothing was changed
        2  wrong usage, or a file that is missing or cannot be read or written
      """;

  private final PrintStream out;
  private final PrintStream err;

  CommandLine(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(System.out, System.err).run(Arrays.asList(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return OK;
    }
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    switch (command) {
      case "--version":
        out.println("bobbin " + version());
        return OK;
      case "weave":
        return weave(arguments.subList(1, arguments.size()));
      default:
        return misused(command.isEmpty() ? "no command" : "unknown command '" + command + "'");
    }
  }

  private int weave(List<String> paths) {
    for (String path : paths) {
      if (path.startsWith("-")) {
        return misused("unknown option '" + path + "'");
      }
    }
    return paths.isEmpty() ? misused("nothing to weave") : new WeaveCommand(out, err).run(paths);
  }

  private int misused(String complaint) {
    err.println("bobbin: " + complaint + "; see java -jar bobbin-agent.jar --help");
    return UNUSABLE;
  }

  private static String version() {
    String version = CommandLine.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
