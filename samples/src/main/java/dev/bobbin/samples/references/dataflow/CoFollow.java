package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.samples.logs.Growth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A growing log that is pushed into a coroutine: the source is in charge, not the consumer. */
public final class CoFollow {

  private CoFollow() {}

  // snippet: follow
  static void follow(Path file, Growth growth, Coroutine<?, String, ?> target) throws IOException {
    try (BufferedReader log = Files.newBufferedReader(file)) {
      log.skip(Files.size(file));
      do {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
          target.send(line);
        }
      } while (growth.await());
    }
    target.close();
  }

  // end

  // snippet: printer
  @Primed
  static Coroutine<Void, String, Void> printer() {
    try {
      while (true) {
        String line = Gen.yield();
        System.out.println(line);
      }
    } finally {
      System.out.println("-- printer closed");
    }
  }

  // end

  /** Prints lines as they come. */
  public static void run(Path file, Growth growth) throws IOException {
    follow(file, growth, printer());
  }
}
