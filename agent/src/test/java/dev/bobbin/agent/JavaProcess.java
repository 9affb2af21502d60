package dev.bobbin.agent;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the JDK of the tests as a process of its own. */
final class JavaProcess {
  private static final long LIMIT_SECONDS = 120;

  private JavaProcess() {}

  /** What a process left behind; lines end with {@code \n} on every system. */
  record Outcome(int exitCode, String out, String err) {}

  /** Runs {@code java} with the given arguments to its end. */
  static Outcome run(List<String> arguments) {
    try {
      Path out = Files.createTempFile("bobbin", ".out");
      Path err = Files.createTempFile("bobbin", ".err");
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + arguments);
      }
      return new Outcome(process.exitValue(), take(out), take(err));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  static Outcome run(String... arguments) {
    return run(List.of(arguments));
  }

  /** Runs a class with the agent; the runtime is on its class path. */
  static Outcome runWoven(Path classes, String mainClass) {
    return run(agent(), "-cp", classPath(classes, Jars.runtime()), mainClass);
  }

  static String agent() {
    return "-javaagent:" + Jars.agent();
  }

  static String classPath(Path... elements) {
    List<String> path = new ArrayList<>();
    for (Path element : elements) {
      path.add(element.toString());
    }
    return String.join(File.pathSeparator, path);
  }

  /** Returns a process builder for {@code java} whose output holds only what the program says. */
  static ProcessBuilder builder(List<String> arguments) {
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
