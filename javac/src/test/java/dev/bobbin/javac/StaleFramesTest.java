package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Frame classes of generators that are gone, in folders that nobody cleans. */
class StaleFramesTest {
  private static final String HOST =
      """
      package com.acme;
      import dev.bobbin.*;
      class Host {
        @Generator static Gen<Integer> %s() { Gen.yield(1); return Gen.done(); }
        static class Inner {
          @Generator static Gen<Integer> kept() { Gen.yield(1); return Gen.done(); }
        }
      }
      """;

  private static final String PLAIN = "package com.acme; class Host { static class Inner {} }";

  @TempDir Path folder;

  @EachJavac
  void the_frame_class_of_a_renamed_generator_goes(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("com/acme/Host.java", HOST.formatted("before"));
    assertThat(project.compile().succeeded()).isTrue();
    assertThat(project.classNames()).anyMatch(name -> name.contains("before"));

    project.source("com/acme/Host.java", HOST.formatted("after"));
    assertThat(project.compile().succeeded()).isTrue();

    assertThat(project.classNames())
        .hasSize(4)
        .noneMatch(name -> name.contains("before"))
        .anyMatch(name -> name.contains("after"))
        .anyMatch(name -> name.contains("kept"));
  }

  @EachJavac
  void the_frame_classes_of_a_class_that_no_longer_mentions_bobbin_go(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("com/acme/Host.java", HOST.formatted("before"));
    assertThat(project.compile().succeeded()).isTrue();

    project.source("com/acme/Host.java", PLAIN);
    assertThat(project.compile().succeeded()).isTrue();

    assertThat(project.classNames())
        .containsExactlyInAnyOrder("com/acme/Host.class", "com/acme/Host$Inner.class");
  }

  @EachJavac
  void those_of_classes_that_are_not_compiled_stay(Javac javac) {
    Project project = new Project(folder, javac);
    Path host = project.source("com/acme/Host.java", HOST.formatted("kept"));
    assertThat(project.compile().succeeded()).isTrue();
    var before = project.classNames();

    assertThat(host.toFile().delete()).isTrue();
    project.source("com/acme/Hos.java", "package com.acme; class Hos {}");
    assertThat(project.compile().succeeded()).isTrue();

    assertThat(project.classNames()).containsAll(before);
  }
}
