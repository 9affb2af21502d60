package dev.bobbin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A test that takes long and shows little more on another Java: each build runs it on the first
 * one, the profile {@code thorough} on both.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
    named = "bobbin.again",
    matches = "true",
    disabledReason = "ran on the first Java; -Pthorough runs it on both")
public @interface OncePerBuild {}
