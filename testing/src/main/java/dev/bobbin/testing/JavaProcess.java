package dev.bobbin.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the JDK of the tests as a process of its own. */
public final class JavaProcess {
  private static final long LIMIT_SECONDS = 120;

  /** They make every JVM print a line about them. */
  private static final List<String> OPTION_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /** A JVM of a second or two is done before a thorough compilation pays. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private JavaProcess() {}

  /** What a process left behind; lines end with {@code \n} on every system. */
  public record Outcome(int exitCode, String out, String err) {}

  /** Runs {@code java} with the given arguments to its end. */
  public static Outcome run(String... arguments) {
    return run(List.of(arguments));
  }

  /** Runs {@code java} with the given arguments to its end. */
  public static Outcome run(List<String> arguments) {
    return outcomeOf(builder(arguments));
  }

  /** Runs a command to its end. */
  public static Outcome outcomeOf(ProcessBuilder builder) {
    try {
      Path out = Files.createTempFile("bobbin", ".out");
      Path err = Files.createTempFile("bobbin", ".err");
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "still running after " + LIMIT_SECONDS + " s: " + builder.command());
      }
      return new Outcome(process.exitValue(), take(out), take(err));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Returns a builder for {@code java} whose output holds only what the program says. */
  public static ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    OPTION_VARIABLES.forEach(builder.environment()::remove);
    return builder;
  }

  /** Joins jars and folders to a class path. */
  public static String classPath(Path... elements) {
    return Arrays.stream(elements)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    return text.replace("\r\n", "\n");
  }
}
