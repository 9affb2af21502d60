package dev.bobbin.conformance.delegation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program of the small language.
 *
 * @param generators the code of each generator that exists from the start
 * @param driver what is done to them, in order
 */
record Program(List<List<Instruction>> generators, List<Operation> driver) {

  /** Returns the program as the data file has it, a generator to a line. */
  @Override
  public String toString() {
    return generators.stream()
        .map(Object::toString)
        .collect(
            Collectors.joining(",\n   ", "{\"gens\": [\n   ", "],\n \"driver\": " + driver + "}"));
  }
}
