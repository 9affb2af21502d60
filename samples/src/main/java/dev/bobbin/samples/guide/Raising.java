package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;

/** Exceptions that go into a generator. */
final class Raising {

  private Raising() {}

  // snippet: raise
  @Generator
  static Gen<String> patient() {
    while (true) {
      try {
        Gen.yield("waiting");
      } catch (IllegalArgumentException complaint) {
        Gen.yield("sorry: " + complaint.getMessage());
      }
    }
  }

  static void raise() {
    Gen<String> patient = patient();
    System.out.println(patient.next());
    System.out.println(patient.raise(new IllegalArgumentException("too slow")));
    System.out.println(patient.next());
    try {
      patient.raise(new UnsupportedOperationException("not caught"));
    } catch (UnsupportedOperationException same) {
      System.out.println(same.getMessage() + ", " + patient.state());
    }
  }

  // end

  // snippet: mayThrow
  @Generator
  static Gen<String> reader() {
    try {
      Gen.mayThrow(IOException.class);
      Gen.yield("reading");
    } catch (IOException failure) {
      Gen.yield("failed: " + failure.getMessage());
    }
    return Gen.done();
  }

  static void mayThrow() {
    Gen<String> reader = reader();
    System.out.println(reader.next());
    System.out.println(reader.raise(new IOException("disk full")));
  }
  // end
}
