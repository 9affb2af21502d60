package dev.bobbin.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the other forms of a body: the one that whole traversals run, and the one that runs a new
 * generator before it has a frame.
 *
 * <p>Their lines are those of the first form: coverage tools leave out what an annotation calls
 * generated, and so count each line once.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GeneratedTraversal {}
