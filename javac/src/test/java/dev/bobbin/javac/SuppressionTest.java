package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** {@code @SuppressWarnings("bobbin")} and {@code -Werror}. */
class SuppressionTest {
  private static final String NOTED =
      """
      import dev.bobbin.*;
      %s class Host {
        %s @Generator static Iterable<Integer> m() {
          try {
            Gen.yield(1);
          } finally {
            System.out.println();
          }
          return null;
        }
      }
      """;

  private static final String SUPPRESSED = "@SuppressWarnings({\"unused\", \"bobbin\"})";

  @TempDir Path folder;

  @EachJavac
  void a_note_is_told_once_and_is_no_warning(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", NOTED.formatted("", ""));

    Javac.Outcome outcome = project.compile("-Xlint:all", "-Werror");

    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.output())
        .contains("Host.java:5: Note: [FINALLY_MAY_NOT_RUN] ")
        .containsOnlyOnce("FINALLY_MAY_NOT_RUN");
  }

  @EachJavac
  void notes_are_kept_back_at_the_method_and_at_the_class(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", NOTED.formatted("", SUPPRESSED));
    assertThat(project.compile("-Xlint:all").output()).isEmpty();

    project.source("Host.java", NOTED.formatted(SUPPRESSED, ""));
    assertThat(project.compile("-Xlint:all").output()).isEmpty();
  }

  @EachJavac
  void warnings_are_errors_with_werror_and_can_be_kept_back(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", large(""));

    Javac.Outcome warned = project.compile();
    assertThat(warned.output()).contains("Host.java:4: warning: [METHOD_NOT_COMPILED] ");
    assertThat(warned.succeeded()).isTrue();
    assertThat(project.compile("-Werror").succeeded()).isFalse();

    project.source("Host.java", large(SUPPRESSED));
    assertThat(project.compile("-Werror")).isEqualTo(new Javac.Outcome(0, ""));
  }

  @EachJavac
  void errors_are_never_kept_back(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", SUPPRESSED + " class Host { Object o = dev.bobbin.Gen.yield(1); }");

    assertThat(project.compile().output()).contains("error: [MARKER_OUTSIDE_GENERATOR]");
  }

  /** HotSpot does not compile a method of more than 8,000 bytes. */
  private static String large(String annotation) {
    StringBuilder text = new StringBuilder("import dev.bobbin.*;\nclass Host {\n");
    text.append(annotation).append(" @Generator static Gen<Integer> m(int n) {\n");
    for (int i = 0; i < 400; i++) {
      text.append("Gen.yield(n + ").append(i * 1000).append(");\n");
    }
    return text.append("return Gen.done();\n}\n}\n").toString();
  }
}
