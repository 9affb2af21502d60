package dev.bobbin.conformance.reference;

/** The un-woven body of a generator, with its arguments; public for classes of other loaders. */
@FunctionalInterface
public interface Body {

  /** Runs the body to its end; returns what it returned: null or a carried return value. */
  Object run() throws Throwable;
}
