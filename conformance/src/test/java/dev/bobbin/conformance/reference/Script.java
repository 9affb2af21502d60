package dev.bobbin.conformance.reference;

import java.util.List;

/**
 * A way to drive a generator.
 *
 * @param name says which
 * @param operations what is done, one after the other
 * @param drains whether the generator is then run to its end
 */
public record Script(String name, List<Operation> operations, boolean drains) {

  /** Creates a script; the operations are copied. */
  public Script {
    operations = List.copyOf(operations);
  }
}
