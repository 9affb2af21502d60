package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.JavaProcess.Outcome;
import java.nio.file.Path;
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

  @Test
  void agent_weaves_all_programs() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome outcome =
        JavaProcess.run(
            "-javaagent:" + Build.AGENT_JAR, "-cp", classPath(), Main.class.getName(), "all");

    assertThat(outcome.err()).isEqualTo(progress());
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void command_line_weaves_a_folder_of_classes() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome weaving =
        JavaProcess.run("-jar", Build.AGENT_JAR.toString(), "weave", classes.toString());

    assertThat(weaving.err()).isEmpty();
    assertThat(weaving.out()).matches("Wove \\d+ generators in \\d+ classes\n");
    assertThat(runFilter()).isEqualTo(success());
  }

  @Test
  void classes_that_nobody_wove_say_so_in_the_first_call() throws Exception {
    UnwovenClasses.ofSamples(classes);

    Outcome outcome = runFilter();

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.err())
        .contains(
            "NotWovenException",
            "dev.bobbin.samples.course.FilteringPipeline.coprint is not woven",
            "bobbin-maven-plugin",
            "-javaagent:bobbin-agent.jar");
  }

  private Outcome runFilter() throws Exception {
    return JavaProcess.run("-cp", classPath(), Main.class.getName(), "filter");
  }

  private String classPath() {
    return JavaProcess.classPath(classes, Build.RESOURCES, Build.RUNTIME_JAR, Build.PICOCLI_JAR);
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
