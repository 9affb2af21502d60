package dev.bobbin.stress.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bobbin.stress.suspend.Points;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Libraries that many use, by many compilers, and the JDK.
 *
 * <p>{@code -Dstress.libraries=groovy,java.base} runs those only.
 */
@Tag("long")
class LongScaleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commons-lang3",
        "commons-collections4",
        "guava",
        "jackson-databind",
        "kotlin-stdlib",
        "spring-core",
        "netty-common",
        "netty-buffer",
        "netty-codec-http",
        "snakeyaml",
        "rhino",
        "asm",
        "asm-tree",
        "junit-jupiter-engine",
        "junit-platform-engine",
        "assertj-core",
        "groovy",
        "lucene-core",
        "h2",
        "ecj",
        "hibernate-core",
        "scala-library",
        "clojure",
        "gson",
        "jackson-core",
        "commons-compress",
        "commons-text",
        "antlr4-runtime",
        "caffeine",
        "jsoup",
        "logback-core",
        "mockito-core",
        "org.eclipse.jgit",
        "postgresql",
        "protobuf-java",
        "reactor-core",
        "rxjava",
        "spring-context",
        "xercesImpl",
        "Saxon-HE",
        "tomcat-embed-core",
        "bcprov-jdk18on",
        "byte-buddy",
        "commons-math3",
        "fastutil-core",
        "joda-time",
        "junit-jupiter-params",
        "jython-standalone",
        "kotlinx-coroutines-core-jvm",
        "lucene-queryparser",
        "scala3-library_3"
      })
  void a_library_verifies(String artifact) {
    assumeWanted(artifact);
    Library library = JarLibrary.onClassPath(artifact);
    Scale.assertVerifies(library, Points.INSTRUCTIONS);

    Library renewed = new WithStackMaps(library);
    if (!renewed.classes().isEmpty()) {
      Scale.assertVerifies(renewed, Points.INSTRUCTIONS);
    }
  }

  @Test
  void java_base_verifies() {
    assumeWanted("java.base");
    Scale.assertVerifies(new JdkCopies("java.base", name -> true), Points.INSTRUCTIONS);
  }

  @Test
  void java_desktop_verifies() {
    assumeWanted("java.desktop");
    Scale.assertVerifies(new JdkCopies("java.desktop", name -> true), Points.INSTRUCTIONS);
  }

  private static void assumeWanted(String name) {
    String wanted = System.getProperty("stress.libraries");
    assumeTrue(wanted == null || List.of(wanted.split(",")).contains(name), name);
  }
}
