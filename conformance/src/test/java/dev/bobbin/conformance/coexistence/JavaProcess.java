package dev.bobbin.conformance.coexistence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the JDK of the tests as a process of its own. */
final class JavaProcess {
  private static final long LIMIT_SECONDS = 120;

  private JavaProcess() {}

  /** What a process left behind; lines end with {@code \n} on every system. */
  record Outcome(int exitCode, String out, String err) {}

  /** Runs {@code java} with the given arguments to its end. */
  static Outcome run(List<String> arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("bobbin", ".out");
    Path err = Files.createTempFile("bobbin", ".err");
    Process process =
        builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + arguments);
    }
    return new Outcome(process.exitValue(), take(out), take(err));
  }

  static String classPath(Path... elements) {
    return Arrays.stream(elements)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Without the variables that make every JVM print a line about them. */
  private static ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder;
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    return text.replace("\r\n", "\n");
  }
}
