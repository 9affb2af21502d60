package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on source say what the weaver says about the bytes, and where. */
class SourceFindingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yields",
        "Sent",
        "Varargs",
        "Delegates",
        "Returns",
        "Places",
        "Declarations",
        "Statements",
        "Receivers",
        "ReturnedVariables",
        "Uses",
        "Widened",
        "Notes",
        "OwnTypes"
      })
  void source_and_bytes_give_the_same_findings(String name) throws IOException {
    for (Javac javac : List.of(Javac.CLOSED_17, Javac.OPEN_25)) {
      Project project = new Project(folder.resolve(javac.name()), javac);
      project.source(name + ".java", resource(name));

      assertThat(project.compileWith(List.of("-proc:none", "-nowarn", "-g")).code()).isZero();
      Map<String, byte[]> classFiles = Project.contents(project.classes());
      String output = project.compile().output();

      assertThat(Findings.in(output))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(Findings.in(classFiles));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        SourceFindingsTest.class.getResourceAsStream("/findings/" + name + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Generator static Gen<Long> m() { Gen.yield(0); return null; }        | 0); return
          @Generator static Gen<Long> m() { Gen.yieldFrom(m2()); return null; } @Generator static Gen<String> m2() { return null; } | m2());
          static int i; @Generator static Gen<Long> m() { Gen.yield(i += 1); return null; } | i += 1); return
          static int i; @Generator static Gen<Long> m() { Gen.yield(i++); return null; } | i++); return
          static int i; @Generator static Gen<Long> m() { Gen.yield(i = 1); return null; } | i = 1); return
          @Generator static Iterable<Long> m() { return Host::i; } static Iterator<Long> i() { return null; } | Host::i; }
          @Generator static Gen<Long> m() { String s = Gen.yield(0L); return null; } | Gen.yield(0L)
          @Generator static Gen<Long> m() { m(); return null; }                 | m(); return
          @Generator static Gen<Long> m() { return (Gen<Long>) m2(); } static Object m2() { return null; } | (Gen<Long>) m2
          @Generator static List<Long> m() { return null; }                     | <Long> m()
          @Generator synchronized Gen<Long> m() { return null; }                | m() {
          void m() { dev.bobbin.Gen.yield(1); }                                 | dev.bobbin.Gen.yield
          void m() { Runnable r = Gen::done; }                                  | Gen::done
          """)
  void findings_point_at_what_is_wrong(String member, String column) {
    Project project = new Project(folder, Javac.CLOSED_17);
    project.source(
        "Host.java", "import dev.bobbin.*;\nimport java.util.*;\nclass Host {\n" + member + "\n}");

    List<String> lines = project.compile().output().lines().toList();

    String expected = " ".repeat(member.indexOf(column)) + "^";
    assertThat(lines).filteredOn(line -> line.strip().equals("^")).contains(expected);
  }

  @Test
  void what_only_static_types_tell_is_found_too() {
    Project project = new Project(folder, Javac.CLOSED_17);
    project.source(
        "Host.java",
        """
        import dev.bobbin.*;
        import java.util.*;
        class Host {
          @Generator static Gen<String> m(List<Integer> list, Gen<Integer> other) {
            Gen.yield(list.get(0));
            Gen.yieldFrom(other);
            return Gen.done();
          }
        }
        """);

    assertThat(project.compile().output())
        .contains("Host.java:5: error: [YIELD_TYPE] yields Integer where Y is String")
        .contains("Host.java:6: error: [DELEGATE_TYPE] delegates to what yields Integer");
  }

  @EachJavac
  void an_error_in_source_keeps_its_class_from_being_written(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", "class Host { Object o = dev.bobbin.Gen.yield(1); class In {} }");

    assertThat(project.compile().succeeded()).isFalse();
    assertThat(project.classNames()).isEmpty();
  }

  @EachJavac
  void what_only_the_weaver_finds_is_shown_on_its_line(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "Host.java",
        """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> m(Gen<Integer> p) {
            Gen<Integer> end = Gen.yield(1) == null ? null : Gen.done();
            end = p;
            if (p == null) {
              return
                  end;
            }
            return end;
          }
        }
        """);

    assertThat(project.compile().output())
        .contains("Host.java:7: error: [WRONG_RETURN_VALUE] ")
        .contains("      return\n      ^")
        .contains("Host.java:10: error: [WRONG_RETURN_VALUE] ");
    assertThat(project.classNames()).isEmpty();
  }

  /** javac does not write what comes behind an error. */
  @EachJavac
  void classes_that_are_not_written_behind_an_error_are_not_missed(Javac javac) {
    Project project = new Project(folder, javac);
    String wrong =
        """
        @Generator static Gen<Integer> m(Gen<Integer> p) {
          Gen<Integer> end = Gen.yield(1) == null ? null : Gen.done();
          end = p;
          return end;
        }
        """;
    project.source(
        "Host.java",
        "import dev.bobbin.*;\nclass Host {\nstatic class In {\n"
            + wrong
            + "}\nstatic class Other {\n"
            + wrong
            + "}\n"
            + wrong.replace("end = p;", "")
            + "}");

    assertThat(project.compile().output()).contains("WRONG_RETURN_VALUE").contains("1 error");
    assertThat(project.classNames()).isEmpty();
  }

  /** The weaver names the line of the parenthesis. */
  @EachJavac
  void a_note_is_shown_once_where_a_marker_takes_several_lines(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "Host.java",
        """
        import dev.bobbin.*;
        import java.util.function.Supplier;
        class Host {
          Supplier<Iterable<Integer>> field =
              () -> {
                try {
                  Gen
                      .yield
                      (1);
                } finally {
                  System.gc();
                }
                return null;
              };
          @Generator static Iterable<Integer> method() {
            try {
              Gen
                  .yield();
            } finally {
              System.gc();
            }
            return null;
          }
        }
        """);

    assertThat(project.compile().output())
        .containsOnlyOnce("Host.java:7: Note: [FINALLY_MAY_NOT_RUN]")
        .containsOnlyOnce("Host.java:17: Note: [FINALLY_MAY_NOT_RUN]")
        .doesNotContain("Host.java:8")
        .doesNotContain("Host.java:9")
        .doesNotContain("Host.java:18");
  }

  /** Without line numbers javac has no line map either, and the weaver names no line. */
  @EachJavac
  void without_line_numbers_findings_are_shown_at_the_method(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "Host.java",
        """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> m(Gen<Integer> p) {
            Gen<Integer> end = Gen.yield(1) == null ? null : Gen.done();
            end = p;
            return end;
          }
          @Generator static Gen<Long> l() { Gen.yield(1); return Gen.done(); }
        }
        """);

    assertThat(project.compile("-g:none").output())
        .contains("Host.java:8: error: [YIELD_TYPE] ")
        .contains("1 error");

    project.source("Host.java", resourceWithoutSecond());
    assertThat(project.compile("-g:none").output())
        .contains("Host.java:3: error: [WRONG_RETURN_VALUE] ")
        .contains("1 error");
  }

  private static String resourceWithoutSecond() {
    return """
        import dev.bobbin.*;
        class Host {
          @Generator static Gen<Integer> m(Gen<Integer> p) {
            Gen<Integer> end = Gen.yield(1) == null ? null : Gen.done();
            end = p;
            return end;
          }
        }
        """;
  }
}
