package dev.bobbin.conformance.hardcases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the corpus that returns a generator to be driven in all ways; its only
 * parameter is the log of the body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HardCase {

  /** The numbers of the hard cases that it shows, see {@code docs/internals/hard-cases.md}. */
  int[] value();

  /** What to send to it. */
  Sent sends() default Sent.INTEGERS;
}
