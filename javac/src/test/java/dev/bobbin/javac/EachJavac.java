package dev.bobbin.javac;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of every compiler. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(Javac.class)
@interface EachJavac {}
