package dev.bobbin.agent;

import java.util.Set;

/** Generators cannot be woven at load time, as their return types are loaded with them. */
final class EarlyTypeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param types the internal names of the return types
   */
  EarlyTypeException(Set<String> types) {
    super(
        "the agent cannot weave generators whose return types have generators themselves ("
            + String.join(", ", types).replace('/', '.')
            + "), in a named module or in such a class loader; weave at build time");
  }
}
