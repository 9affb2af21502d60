package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways to weave, and the warning where there is none. */
class WaysTest {
  @TempDir Path folder;

  @EachJavac
  void a_jar_on_the_processor_path_weaves_generators_of_every_kind_of_class(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("com/acme/Shapes.java", Programs.SHAPES);

    assertThat(project.compile().output()).isEmpty();
    assertThat(project.run("com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);
  }

  @EachJavac
  void every_lint_is_quiet_and_warnings_may_be_errors(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("com/acme/Shapes.java", Programs.SHAPES);

    assertThat(project.compile("-Xlint:all", "-Werror")).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(project.run("com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);
  }

  @EachJavac
  void without_processing_only_an_open_javac_weaves_and_another_warns(Javac javac) {
    Project project = countdown(javac);

    String output = project.compile("-proc:none").output();

    if (javac.intercepts()) {
      assertThat(output).isEmpty();
      assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
    } else {
      assertThat(output)
          .contains("Countdown.java:8: warning: [NOT_WOVEN] ")
          .contains("no annotations are processed: put bobbin-javac on -processorpath")
          .contains("1 warning");
      assertThat(project.run("Countdown")).contains("is not woven");
    }
  }

  @EachClosedJavac
  void a_warning_that_nothing_is_woven_is_an_error_if_warnings_are(Javac javac) {
    assertThat(countdown(javac).compile("-proc:none", "-nowarn", "-Werror").succeeded()).isFalse();
  }

  /** Behind such an error, javac does not process annotations, whatever is on its paths. */
  @EachClosedJavac
  void beside_an_error_of_declarations_nothing_is_said_of_weaving(Javac javac) {
    Project project = countdown(javac);
    project.source("Wrong.java", "class Wrong { @Override int field; }");

    assertThat(project.compile().output()).contains("Wrong.java:1: error").doesNotContain("bobbin");
  }

  @EachClosedJavac
  void sources_without_markers_are_not_warned_about(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Plain.java", "class Plain { dev.bobbin.Gen<String> field; }");

    assertThat(project.compile("-proc:none")).isEqualTo(new Javac.Outcome(0, ""));
  }

  @EachClosedJavac
  void on_the_class_path_alone_it_weaves_where_annotations_are_processed(Javac javac) {
    Project project = countdown(javac);
    String classPath = Artifacts.path(Artifacts.runtime(), Artifacts.bobbinJavac());

    String output = project.compileWith(List.of("-cp", classPath)).output();

    if (javac.version() >= 23) {
      assertThat(output).contains("[NOT_WOVEN]").contains("-proc:full");
      output = project.compileWith(List.of("-cp", classPath, "-proc:full")).output();
    }
    assertThat(output).isEmpty();
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
  }

  /** JDK 17 and 25 load the processor and the plugin by two class loaders then. */
  @EachJavac
  void two_class_loaders_weave_once_and_report_once(Javac javac) {
    Project project = countdown(javac);
    List<String> path = List.of("--processor-module-path", Artifacts.bobbinJavac().toString());

    assertThat(project.compileWith(path)).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);

    project.source(
        "Wrong.java",
        """
        import dev.bobbin.*;
        class Wrong {
          @Generator static Gen<Long> zero() { Gen.yield(0); return Gen.done(); }
        }
        """);
    String output = project.compileWith(path).output();
    assertThat(output).contains("[YIELD_TYPE]").contains("1 error");
    assertThat(output).doesNotContain("NOT_WOVEN");
  }

  @EachJavac
  void each_compile_policy_weaves(Javac javac) {
    for (String policy : List.of("simple", "byfile", "bytodo")) {
      Project project = new Project(folder.resolve(policy), javac);
      project.source("com/acme/Shapes.java", Programs.SHAPES);
      project.source("Countdown.java", Programs.COUNTDOWN);

      assertThat(project.compile("-XDcompilePolicy=" + policy).output()).isEmpty();
      assertThat(project.run("com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);
      assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
    }
  }

  @EachJavac
  void sources_that_are_compiled_because_others_use_them_are_woven(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "Main.java", "class Main { public static void main(String[] a) { Used.main(a); } }");
    Path used =
        Project.write(
            folder.resolve("used/Used.java"), Programs.COUNTDOWN.replace("Countdown", "Used"));

    assertThat(
            project.compile("-sourcepath", used.getParent().toString(), "-implicit:class").output())
        .isEmpty();
    assertThat(project.run("Used")).isEqualTo(Programs.COUNTED);
  }

  @EachJavac
  void older_releases_are_compiled_and_woven_with_one_note(Javac javac) {
    for (String release : List.of("8", "11")) {
      Project project = new Project(folder.resolve(release), javac);
      project.source("Countdown.java", Programs.COUNTDOWN);
      project.source("Other.java", Programs.COUNTDOWN.replace("Countdown", "Other"));

      String output = project.compile("--release", release, "-Xlint:-options").output();

      assertThat(output)
          .containsOnlyOnce("OLD_JAVA_RELEASE")
          .contains(".java:", ": Note: [OLD_JAVA_RELEASE] compiled for Java " + release + ", but");
      assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
    }
  }

  @EachJavac
  void names_that_are_written_with_escapes_are_found(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Countdown.java", Programs.COUNTDOWN.replace("dev.bobbin", "dev.\\u0062obbin"));

    assertThat(project.compile().output()).isEmpty();
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED_25", "OPEN_25"})
  void markers_that_the_import_of_a_module_brings_in_are_found(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "acme/module-info.java",
        "module acme { requires transitive dev.bobbin; exports com.acme; }");
    project.source("acme/com/acme/Word.java", "package com.acme; public class Word {}");
    project.source("app/module-info.java", "module app { requires acme; }");
    project.source(
        "app/app/Countdown.java",
        "package app; import module acme; "
            + Programs.COUNTDOWN.replaceAll("import dev.bobbin.*;", ""));
    String sources = folder.resolve("src").toString();

    String output =
        project
            .compile("-p", Artifacts.runtime().toString(), "--module-source-path", sources)
            .output();

    assertThat(output).isEmpty();
    String classPath = Artifacts.path(project.classes().resolve("app"), Artifacts.runtime());
    assertThat(javac.run(classPath, "app.Countdown").output().strip()).isEqualTo(Programs.COUNTED);
  }

  private Project countdown(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Countdown.java", Programs.COUNTDOWN);
    return project;
  }
}
