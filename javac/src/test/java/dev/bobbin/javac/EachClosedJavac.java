package dev.bobbin.javac;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of the compilers that nobody has opened. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
    value = Javac.class,
    names = {"CLOSED_17", "CLOSED_25"})
@interface EachClosedJavac {}
