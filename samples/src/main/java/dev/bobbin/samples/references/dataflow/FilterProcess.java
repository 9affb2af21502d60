package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.net.ObjectStreams.receiveFrom;

import dev.bobbin.Coroutine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the other process runs: it pushes the items of standard input into a pipeline. */
public final class FilterProcess {

  private FilterProcess() {}

  // snippet: main
  /** Starts with a pattern and the id of the process that sends. */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    boolean own = ProcessHandle.current().pid() != Long.parseLong(arguments[1]);
    System.out.println("runs in a process of its own: " + own);
    try (Coroutine<Void, String, Void> filter = CoPipe.grep(arguments[0], CoFollow.printer())) {
      receiveFrom(System.in, String.class).forEachRemaining(filter::send);
    }
  }
  // end
}
