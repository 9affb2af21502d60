package dev.bobbin.samples.net;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of this class path in another JVM like this one. */
public final class JavaCommand {
  private final List<String> command = new ArrayList<>();

  /** Runs the main method of a class. */
  public JavaCommand(Class<?> main, String... arguments) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // If an agent weaves the classes here, it is to weave them there as well.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
  }

  /** Starts it; what it reads and prints goes through the process, its errors are shown. */
  public Process start() throws IOException {
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }
}
