package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import java.util.List;

/** How many bytes a server has sent: by a loop, and by generator expressions. */
public final class SumBytes {

  private SumBytes() {}

  // snippet: loop
  static long loop(List<String> lines) {
    long total = 0;
    for (String line : lines) {
      String bytes = line.split(" ")[9];
      if (!bytes.equals("-")) {
        total += Long.parseLong(bytes);
      }
    }
    return total;
  }

  // end

  // snippet: expressions
  static Gen<String> columns(Iterable<String> lines) {
    return Gen.of(
        () -> {
          for (String line : lines) {
            Gen.yield(line.split(" ")[9]);
          }
          return Gen.done();
        });
  }

  static Gen<Long> bytes(Iterable<String> columns) {
    return Gen.of(
        () -> {
          for (String column : columns) {
            if (!column.equals("-")) {
              Gen.yield(Long.parseLong(column));
            }
          }
          return Gen.done();
        });
  }

  static long expressions(List<String> lines) {
    return bytes(columns(lines)).stream().mapToLong(Long::longValue).sum();
  }

  // end

  /** Adds up twice. */
  public static void run(List<String> lines) {
    System.out.println("A loop: " + loop(lines) + " bytes");
    System.out.println("Generator expressions: " + expressions(lines) + " bytes");
  }
}
