package dev.bobbin.conformance.random;

/** A local variable or parameter. */
record Variable(String name, Sort sort, Use use) {

  /** What random code may do with a variable, besides reading it. */
  enum Use {
    ASSIGN,
    /** Nothing assigns to it: lambdas may capture it. */
    CAPTURE,
    /** A loop counts with it. */
    READ
  }

  boolean assignable() {
    return use == Use.ASSIGN;
  }

  boolean capturable() {
    return use == Use.CAPTURE;
  }
}
