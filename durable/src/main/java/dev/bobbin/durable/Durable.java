package dev.bobbin.durable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @Generator}: a suspended one can be saved, restored, also in another JVM and by
 * another version of the program, and forked. On a class: all its generators, also its lambdas.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Durable {

  /**
   * Returns the name that a generator is saved under, so that the method can be renamed; without it
   * the class, method and descriptor are the name. Not allowed on a class.
   */
  String id() default "";

  /**
   * Returns the fingerprints of older bodies from whose states this one goes on as they are, where
   * the variables at the suspension point are the same. {@link IncompatibleStateException} tells
   * them.
   */
  String[] accepts() default {};

  /**
   * Returns the class that translates states of older bodies; it has a constructor without
   * parameters that the annotated class can call. {@link Migration} itself stands for none.
   */
  Class<? extends Migration> migration() default Migration.class;
}
