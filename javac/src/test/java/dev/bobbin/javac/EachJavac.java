package dev.bobbin.javac;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of every compiler; in a build that is not thorough, of each JDK and each way once. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@MethodSource("dev.bobbin.javac.Javac#ofThisBuild")
@interface EachJavac {}
