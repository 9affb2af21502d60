package dev.bobbin.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the second form of a body, which whole traversals run.
 *
 * <p>Its lines are those of the first form: coverage tools leave out what an annotation calls
 * generated, and so count each line once.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GeneratedTraversal {}
