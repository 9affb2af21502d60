package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.OncePerBuild;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaysToWeaveTest {
  @TempDir Path classes;

  @Test
  void jar_woven_by_the_plugin_runs_from_the_target_folder() throws Exception {
    Outcome outcome = JavaProcess.run("-jar", Build.SAMPLES_JAR.toString(), "filter");

    assertThat(outcome).isEqualTo(success());
  }

  @Test
  void agent_weaves_the_classes_as_they_are_loaded() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome outcome =
        JavaProcess.run(
            "-javaagent:" + Build.AGENT_JAR, "-cp", classPath(), Main.class.getName(), "filter");

    assertThat(outcome).isEqualTo(success());
  }

  @OncePerBuild
  @Test
  void all_programs_print_the_same_whoever_wove_them() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome plugin = JavaProcess.run("-jar", Build.SAMPLES_JAR.toString(), "all");
    Outcome agent =
        JavaProcess.run(
            "-javaagent:" + Build.AGENT_JAR, "-cp", classPath(), Main.class.getName(), "all");

    assertThat(plugin.err()).isEqualTo(progress());
    assertThat(agent.err()).isEqualTo(progress());
    assertThat(agent.exitCode()).isZero();
    assertThat(outputs(plugin.out())).isEqualTo(recordedOutputs());
    assertThat(outputs(agent.out())).isEqualTo(outputs(plugin.out()));
  }

  @Test
  void command_line_weaves_a_folder_of_classes() throws Exception {
    UnwovenClasses.ofSamples(classes);

    String libraries = Build.SAMPLES_JAR.resolveSibling("lib") + "/*";
    Outcome weaving =
        JavaProcess.run(
            "-jar", Build.AGENT_JAR.toString(), "weave", "-cp", libraries, classes.toString());

    assertThat(weaving.err()).isEmpty();
    assertThat(weaving.out()).matches("Wove \\d+ generators in \\d+ classes\n");
    assertThat(runFilter()).isEqualTo(success());
    assertThat(Build.ROOT.resolve("README.md"))
        .content()
        .contains("weave -cp 'samples/target/lib/*' target/plain");
  }

  @Test
  void classes_that_nobody_wove_say_so_in_the_first_call() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome outcome = runFilter();

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.err())
        .contains(
            "NotWovenError",
            "dev.bobbin.samples.course.FilteringPipeline.coprint is not woven",
            "bobbin-maven-plugin",
            "-javaagent:bobbin-agent.jar");
  }

  private Outcome runFilter() throws Exception {
    return JavaProcess.run("-cp", classPath(), Main.class.getName(), "filter");
  }

  private String classPath() {
    String libraries = JavaProcess.classPath(Build.LIBRARIES);
    return JavaProcess.classPath(classes, Build.RESOURCES) + File.pathSeparator + libraries;
  }

  /** Returns what each program has printed, if it has printed as many lines as are recorded. */
  private static Map<String, String> outputs(String all) throws Exception {
    Map<String, String> outputs = new LinkedHashMap<>();
    List<String> lines = all.lines().toList();
    int start = 0;
    for (String name : ProgramsTest.names()) {
      int end = start + (int) Expected.outputOf(name).lines().count();
      String printed = String.join("\n", lines.subList(start, Math.min(end, lines.size()))) + "\n";
      outputs.put(name, Expected.comparable(name, printed));
      start = end;
    }
    assertThat(lines).hasSize(start);
    return outputs;
  }

  private static Map<String, String> recordedOutputs() throws Exception {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (String name : ProgramsTest.names()) {
      outputs.put(name, Expected.outputOf(name));
    }
    return outputs;
  }

  private static String progress() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < Programs.ALL.size(); i++) {
      String name = Programs.ALL.get(i).name();
      lines.append(String.format("[%d/%d] %s\n", i + 1, Programs.ALL.size(), name));
    }
    return lines.toString();
  }

  private static Outcome success() throws Exception {
    return new Outcome(0, Expected.outputOf("filter"), "");
  }
}
