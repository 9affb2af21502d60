package dev.bobbin.conformance.random;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class with generator methods, and how the first of them is driven.
 *
 * @param name the name of the class
 * @param bodies the bodies of the generators
 * @param start the call that creates the generator to drive
 * @param drivers each drives a new generator
 */
record Program(
    String name, List<Signature> generators, List<Code> bodies, Code start, List<Driver> drivers) {

  private static final String HEAD =
      """
      import dev.bobbin.*;
      import dev.bobbin.conformance.random.*;
      import java.io.IOException;
      import java.util.*;
      import java.util.function.Supplier;
      import java.util.stream.Stream;

      @SuppressWarnings("all")
      class %s {
        static Tape t;
        static short smallest;
        static int count;
        static long total;
        static float part;
        static String text;
        static Integer number;
        byte ownByte;
        int ownInt;
        long ownLong;
        String ownText;
        Object ownObject;

        static Object start(Tape tape) {
          t = tape;
          smallest = 1;
          count = 2;
          total = 3;
          part = 4;
          text = "five";
          number = 6;
          return %s;
        }

        static %1$s fresh() {
          return new %1$s();
        }

        private %1$s own(int number) {
          t.log("own " + number);
          return this;
        }

      """;

  Program {
    generators = List.copyOf(generators);
    bodies = List.copyOf(bodies);
    drivers = List.copyOf(drivers);
  }

  Program withBodies(List<Code> others) {
    return new Program(name, generators, others, start, drivers);
  }

  Program withDrivers(List<Driver> others) {
    return new Program(name, generators, bodies, start, others);
  }

  /** Returns the Java source. */
  String source() {
    return HEAD.formatted(name, start)
        + IntStream.range(0, bodies.size())
            .mapToObj(i -> "  " + generators.get(i) + " " + bodies.get(i) + "\n")
            .collect(Collectors.joining("\n"))
        + "}\n";
  }
}
