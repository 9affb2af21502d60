package dev.bobbin.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks classes that were woven, so that they are not woven again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Woven {

  /** Returns the version of the contract between woven code and this package. */
  int value();
}
