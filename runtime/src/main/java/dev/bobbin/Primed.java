package dev.bobbin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a {@link Generator} that is advanced to its first yield when it is created, so
 * that values can be sent to it at once.
 *
 * <p>The first yielded value is dropped. The method returns {@link Gen} or {@link Coroutine}. A
 * body that ends, or fails, before its first yield does so in the call: with {@link StopIteration},
 * or with its exception. {@code @Generator} may be written beside it, but need not be.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Primed {}
