package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.verify.JarLibrary;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that use large parts of libraries, all their methods stressed at every line. */
@Tag("long")
class LongBehaviourTest {

  @Test
  void commons_computes_and_compresses_the_same() {
    Behaviour.assertSame(
        Points.LINES,
        "CommonsDriver",
        "commons-lang3",
        "commons-collections4",
        "commons-text",
        "commons-compress",
        "commons-math3");
  }

  @Test
  void h2_answers_the_same() {
    Behaviour.assertSame(Points.LINES, "H2Driver", "h2");
  }

  @Test
  void jackson_reads_and_writes_the_same() {
    Behaviour.assertSame(
        Points.LINES, "JacksonDriver", "jackson-databind", "jackson-core", "jackson-annotations");
  }

  @Test
  void lucene_finds_the_same() {
    Behaviour.assertSame(
        Points.LINES,
        "LuceneDriver",
        "lucene-core",
        "lucene-queryparser",
        "lucene-queries",
        "lucene-sandbox");
  }

  @Test
  void commons_cli_passes_the_same_tests_of_its_own() {
    System.setProperty("stress.suite", "commons-cli");
    List<JarLibrary> jars =
        List.of(JarLibrary.onClassPath("commons-cli"), JarLibrary.testsOf("commons-cli"));
    Behaviour.assertSame(Points.LINES, "SuiteDriver", jars);
  }
}
