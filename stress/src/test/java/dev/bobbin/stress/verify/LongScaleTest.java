package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries that many use, by many compilers, and the JDK. */
@Tag("long")
class LongScaleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "antlr4-runtime",
        "asm",
        "asm-tree",
        "assertj-core",
        "bcprov-jdk18on",
        "byte-buddy",
        "caffeine",
        "clojure",
        "commons-collections4",
        "commons-compress",
        "commons-lang3",
        "commons-math3",
        "commons-text",
        "ecj",
        "fastutil-core",
        "groovy",
        "gson",
        "guava",
        "h2",
        "hibernate-core",
        "jackson-core",
        "jackson-databind",
        "joda-time",
        "jsoup",
        "junit-jupiter-engine",
        "junit-jupiter-params",
        "junit-platform-engine",
        "jython-standalone",
        "kotlin-stdlib",
        "kotlinx-coroutines-core-jvm",
        "logback-core",
        "lucene-core",
        "lucene-queryparser",
        "mockito-core",
        "netty-buffer",
        "netty-codec-http",
        "netty-common",
        "org.eclipse.jgit",
        "postgresql",
        "protobuf-java",
        "reactor-core",
        "rhino",
        "rxjava",
        "Saxon-HE",
        "scala-library",
        "scala3-library_3",
        "snakeyaml",
        "spring-context",
        "spring-core",
        "tomcat-embed-core",
        "xercesImpl"
      })
  void a_library_verifies(String artifact) {
    Library library = JarLibrary.onClassPath(artifact);
    Scale.assertVerifies(library, Points.INSTRUCTIONS);

    Library renewed = new WithStackMaps(library);
    if (!renewed.classes().isEmpty()) {
      Scale.assertVerifies(renewed, Points.INSTRUCTIONS);
    }
  }

  @Test
  void java_base_verifies() {
    Scale.assertVerifies(new JdkCopies("java.base", name -> true), Points.INSTRUCTIONS);
  }

  @Test
  void java_desktop_verifies() {
    Scale.assertVerifies(new JdkCopies("java.desktop", name -> true), Points.INSTRUCTIONS);
  }
}
