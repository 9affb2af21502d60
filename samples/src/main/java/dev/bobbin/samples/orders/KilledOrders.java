package dev.bobbin.samples.orders;

import dev.bobbin.samples.net.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A program with long-running orders that is killed again and again, and loses nothing. */
public final class KilledOrders {
  private static final List<String> NAMES = List.of("anvil", "boots", "clock");

  private KilledOrders() {}

  /**
   * Runs the program until it ends by itself; it lists where each order waits when it starts.
   *
   * @param events behind how many events it is killed
   */
  public static void run(int events) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("orders");
    try {
      for (int start = 1; ; start++) {
        System.out.println("start " + start);
        if (hasEnded(folder.resolve("orders"), events)) {
          return;
        }
        System.out.println("killed");
      }
    } finally {
      delete(folder);
    }
  }

  private static boolean hasEnded(Path file, int events) throws IOException, InterruptedException {
    String[] arguments =
        Stream.concat(Stream.of(file.toString()), NAMES.stream()).toArray(String[]::new);
    Process program = new JavaCommand(OrderProgram.class, arguments).start();
    try (OutputStream go = program.getOutputStream();
        BufferedReader said = program.inputReader()) {
      for (int event = 0; event < events; event++) {
        go.write('\n');
        go.flush();
        if (!isStored(said)) {
          requireEnd(program.waitFor());
          return true;
        }
      }
      // On Unix, that is kill -9.
      program.destroyForcibly().waitFor();
      return false;
    }
  }

  private static void requireEnd(int exitCode) {
    if (exitCode != 0) {
      throw new IllegalStateException("the program has ended with " + exitCode);
    }
  }

  /** Prints what the program says before it has stored an event; returns false if it ends. */
  private static boolean isStored(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(OrderProgram.STORED)) {
        return true;
      }
      System.out.println("  " + line);
    }
    return false;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
