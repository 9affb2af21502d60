package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.net.ObjectStreams.sender;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.samples.net.JavaCommand;
import dev.bobbin.samples.net.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A coroutine that hands what it is sent to another one, which runs in a process of its own. */
public final class ProcessCoroutine {

  private ProcessCoroutine() {}

  // snippet: process
  /** Sends to the process, and waits for its end when it is closed. */
  @Primed
  static Coroutine<Void, String, Void> process(Process process)
      throws IOException, InterruptedException {
    Thread printer = Loopback.start(() -> print(process));
    try (Coroutine<Void, String, Void> target = sender(process.getOutputStream())) {
      while (true) {
        String item = Gen.yield();
        target.send(item);
      }
    } finally {
      printer.join();
      System.out.println("The process has ended: " + process.waitFor());
    }
  }

  private static void print(Process process) throws IOException {
    var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(out)) {
      lines.lines().forEach(line -> System.out.println("process: " + line));
    }
  }

  // end

  // snippet: run
  /** Sends lines to a process that filters and prints them. */
  public static void run(List<String> lines, String pattern)
      throws IOException, InterruptedException {
    String parent = Long.toString(ProcessHandle.current().pid());
    Process child = new JavaCommand(FilterProcess.class, pattern, parent).start();
    Coroutine<Void, String, Void> target = process(child);
    lines.forEach(target::send);
    target.close();
  }
  // end
}
