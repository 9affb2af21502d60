package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SpotBugs finds in woven classes what is wrong in their sources, and nothing else. */
@Tag("weaves-itself")
final class SpotBugsTest {

  @TempDir Path folder;

  @Test
  void all_findings_are_about_what_the_author_wrote() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(classes, "Clean", "Careless");
    new DirectoryWeaver(new Weaver(WeaverOptions.defaults())::weave).weave(classes);

    assertThat(findings(classes))
        .isNotEmpty()
        .allMatch(finding -> finding.contains("ES_COMPARING") && finding.contains("Careless"));
  }

  private static void compile(Path classes, String... names) throws Exception {
    Path sources = Path.of(SpotBugsTest.class.getResource("/spotbugs").toURI());
    Sources.compileTo(
        classes,
        Sources.files(Stream.of(names).map(name -> sources.resolve(name + ".java")).toList()),
        List.of("-g", "--release", "17", "-cp", System.getProperty("java.class.path")));
  }

  /** Runs SpotBugs with all effort; returns what it reports, down to the least important. */
  private List<String> findings(Path classes) throws Exception {
    Path report = folder.resolve("report.txt");
    Path runtime = Path.of(Gen.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JavaProcess.Outcome outcome =
        JavaProcess.run(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "edu.umd.cs.findbugs.FindBugs2",
            "-longBugCodes",
            "-effort:max",
            "-low",
            "-auxclasspath",
            runtime.toString(),
            "-output",
            report.toString(),
            classes.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return Files.readAllLines(report);
  }
}
