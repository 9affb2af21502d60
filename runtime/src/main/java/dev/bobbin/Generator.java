package dev.bobbin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a generator: calling it runs nothing of its body, but returns an object that runs
 * the body step by step.
 *
 * <p>The method returns {@link Gen}, {@link Coroutine}, {@link java.util.Iterator}, {@link
 * Iterable} or {@link java.util.stream.Stream}, has a body, and yields outside of {@code
 * synchronized} only. It is kept at run time, so that tools can tell a generator from another
 * method.
 *
 * <pre>{@code
 * @Generator
 * static Gen<Integer> countdown(int from) {
 *   while (from > 0) {
 *     Gen.yield(from--);
 *   }
 *   return Gen.done();
 * }
 * }</pre>
 *
 * @see <a href="https://peps.python.org/pep-0255/">PEP 255, Simple Generators</a>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Generator {}
