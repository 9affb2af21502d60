package dev.bobbin.samples;

import dev.bobbin.samples.launcher.Program;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What code that runs in this JVM prints. */
final class StandardOutput {

  private StandardOutput() {}

  /** Runs the action and returns all that it prints; lines end with {@code \n} on every system. */
  static String of(Program.Action action) throws Exception {
    PrintStream standard = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setOut(standard);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
