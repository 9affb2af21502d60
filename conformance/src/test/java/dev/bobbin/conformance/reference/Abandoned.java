package dev.bobbin.conformance.reference;

/** Thrown at the yield of a body that nobody will resume, so that its thread ends. */
final class Abandoned extends Error {
  private static final long serialVersionUID = 1L;
}
