package dev.bobbin.agent;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The entry of {@code java -jar bobbin-agent.jar}. */
public final class CommandLine {
  private static final String HELP =
      """
      Bobbin: Python's generators for plain Java.

      Usage:
        java -jar bobbin-agent.jar weave DIR|JAR|CLASS...
            Weaves the classes in the given folders, jars and class files, in place.
        java -jar bobbin-agent.jar weave -o OUT DIR|JAR|CLASS...
            Leaves them alone and writes all that they hold, woven, to the folder OUT:
            what a folder holds, a jar under its name, a class in the folder of its package.
            OUT may be the name of a jar if one jar is given.
        java -jar bobbin-agent.jar weave -cp PATH ...
            Names the class path that the classes were compiled with: return types of your own
            are looked up there, and where the inputs are. lib/* stands for all jars in lib.
        java -jar bobbin-agent.jar --help | --version
        java -javaagent:bobbin-agent.jar[=OPTION,...] -cp bobbin-runtime.jar:... Main
            Weaves classes as they are loaded; verbose names each of them. trace=PAGE writes what
            generators do to a page for a browser, leaks reports those that nobody closes.

      Exit codes:
        0  done, or nothing to do
        1  a class cannot be woven; nothing was changed
        2  wrong usage, or an input that is missing or cannot be read or written: it is as it was,
           and the others are woven all the same
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
      return ExitCodes.OK;
    }
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    switch (command) {
      case "--version":
        out.println("bobbin " + version());
        return ExitCodes.OK;
      case "weave":
        return weave(arguments.subList(1, arguments.size()));
      default:
        return misused(command.isEmpty() ? "no command" : "unknown command '" + command + "'");
    }
  }

  private int weave(List<String> arguments) {
    WeaveArguments parsed;
    try {
      parsed = WeaveArguments.parse(arguments);
    } catch (IllegalArgumentException misuse) {
      return misused(misuse.getMessage());
    }
    try {
      return new WeaveCommand(out, err).run(parsed);
    } catch (OutOfMemoryError full) {
      err.println("bobbin: out of memory; run it with more, as by java -Xmx2g -jar ...");
      return ExitCodes.UNUSABLE;
    }
  }

  private int misused(String complaint) {
    err.println("bobbin: " + complaint + "; see java -jar bobbin-agent.jar --help");
    return ExitCodes.UNUSABLE;
  }

  private static String version() {
    String version = CommandLine.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
