package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Together with the processors and plugins of others. */
class OtherProcessorsTest {
  @TempDir Path folder;

  @EachJavac
  void lombok_may_stand_before_or_behind(Javac javac) {
    Path lombok = Artifacts.jar("lombok-");
    Path bobbin = Artifacts.bobbinJavac();
    for (List<Path> path : List.of(List.of(lombok, bobbin), List.of(bobbin, lombok))) {
      Project project = new Project(folder.resolve("first-" + path.indexOf(lombok)), javac);
      project.source("Counted.java", WITH_LOMBOK);

      Javac.Outcome outcome = compile(project, path, List.of(lombok));

      assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
      assertThat(project.run("Counted")).isEqualTo("Counted(from=2, name=x) [2, 1] [x] [q]");
    }
  }

  private static final String WITH_LOMBOK =
      """
      import dev.bobbin.*;
      import lombok.*;
      @Data @Builder
      public class Counted {
        private int from;
        private String name;
        @Generator Gen<Integer> count() { val n = from; for (var k = n; k > 0; k--) Gen.yield(k); return Gen.done(); }
        @Generator @SneakyThrows Gen<String> sneaky() {
          @Cleanup var r = new java.io.StringReader(name);
          Gen.yield("" + (char) r.read());
          return Gen.done();
        }
        @Generator Gen<String> nonNull(@NonNull String s) { Gen.yield(s); return Gen.done(); }
        public static void main(String[] a) {
          var c = Counted.builder().from(2).name("x").build();
          System.out.println(c + " " + c.count().toList() + " " + c.sneaky().toList() + " " + c.nonNull("q").toList());
        }
      }
      """;

  /** Error Prone needs an open javac. */
  @ParameterizedTest
  @EnumSource(
      value = Javac.class,
      names = {"OPEN_17", "OPEN_25"})
  void error_prone_and_nullaway_judge_generators_and_they_are_woven(Javac javac) {
    Project project = new Project(folder, javac);
    project.source(
        "com/acme/Shapes.java", Programs.SHAPES.replace("return null;", "return Gen.done();"));
    List<Path> path = new ArrayList<>(List.of(Artifacts.bobbinJavac()));
    Artifacts.classPath().stream()
        .filter(jar -> jar.toString().endsWith(".jar"))
        .filter(jar -> !jar.toString().matches(".*(bobbin|lombok|mapstruct|dagger|ecj).*"))
        .forEach(path::add);

    Javac.Outcome outcome = compile(project, path, List.of(), ERROR_PRONE);
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    assertThat(project.run("com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);

    project.source("com/acme/Wrong.java", WITH_NULL);
    assertThat(compile(project, path, List.of(), ERROR_PRONE).output())
        .contains("Wrong.java:5: error: [NullAway]")
        .contains("Wrong.java:6: error: [YIELD_TYPE]");
  }

  private static final List<String> ERROR_PRONE =
      List.of(
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true",
          "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR"
              + " -XepOpt:NullAway:AnnotatedPackages=com.acme");

  private static final String WITH_NULL =
      """
      package com.acme;
      import dev.bobbin.*;
      class Wrong {
        @Generator static Gen<Long> items() {
          String s = null; s.length();
          Gen.yield(0);
          return Gen.done();
        }
      }
      """;

  @EachJavac
  void mapstruct_generates_sources_in_rounds_of_its_own(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Mapped.java", WITH_MAPSTRUCT);
    Path processor = Artifacts.jar("mapstruct-processor");

    Javac.Outcome outcome =
        compile(
            project,
            List.of(processor, Artifacts.bobbinJavac()),
            List.of(Artifacts.jar("mapstruct-1")));

    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    assertThat(runWith(project, javac, "Mapped", "mapstruct-1")).isEqualTo("[a, b]");
  }

  private static final String WITH_MAPSTRUCT =
      """
      import dev.bobbin.*;
      import org.mapstruct.*;
      import org.mapstruct.factory.Mappers;
      public class Mapped {
        public static class From { public String a = "a"; public String b = "b"; }
        public static class To { public String a; public String b;
          @Generator Gen<String> fields() { Gen.yield(a); Gen.yield(b); return Gen.done(); } }
        @Mapper public interface Mapping { To map(From from);
          @Generator default Gen<String> mapped(From from) { Gen.yieldFrom(map(from).fields()); return Gen.done(); } }
        public static void main(String[] args) {
          System.out.println(Mappers.getMapper(Mapping.class).mapped(new From()).toList());
        }
      }
      """;

  @EachJavac
  void dagger_generates_components(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Injected.java", WITH_DAGGER);
    List<Path> path = new ArrayList<>();
    Artifacts.classPath().stream()
        .filter(jar -> jar.toString().endsWith(".jar"))
        .filter(
            jar -> !jar.toString().matches(".*(bobbin|lombok|mapstruct|errorprone|nullaway|ecj).*"))
        .forEach(path::add);
    path.add(Artifacts.bobbinJavac());

    Javac.Outcome outcome =
        compile(
            project,
            path,
            List.of(
                Artifacts.jar("dagger-2"),
                Artifacts.jar("javax.inject"),
                Artifacts.jar("jakarta.inject")));

    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    assertThat(runWith(project, javac, "Injected", "dagger-2", "javax.inject", "jakarta.inject"))
        .isEqualTo("[1, 2]");
  }

  private static final String WITH_DAGGER =
      """
      import dev.bobbin.*;
      import javax.inject.Inject;
      public class Injected {
        static class Counter {
          @Inject Counter() {}
          @Generator Gen<Integer> count() { Gen.yield(1); Gen.yield(2); return Gen.done(); }
        }
        @dagger.Component interface Parts { Counter counter(); }
        public static void main(String[] args) {
          System.out.println(DaggerInjected_Parts.create().counter().count().toList());
        }
      }
      """;

  @EachClosedJavac
  void a_processor_that_claims_everything_is_told_of_in_the_warning(Javac javac) {
    Path greedy = processor(javac, "Greedy", "return true;");
    Project project = countdown(javac);

    assertThat(compile(project, List.of(greedy, Artifacts.bobbinJavac()), List.of()).output())
        .contains("Countdown.java:8: warning: [NOT_WOVEN] ")
        .contains("its processor was not started")
        .contains("-processor, before any that claims all annotations");
    assertThat(compile(project, List.of(Artifacts.bobbinJavac(), greedy), List.of()).output())
        .isEmpty();
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
  }

  @EachClosedJavac
  void with_processors_named_ours_must_be_among_them(Javac javac) {
    Path other = processor(javac, "Other", "return false;");
    List<Path> path = List.of(other, Artifacts.bobbinJavac());
    Project project = countdown(javac);

    assertThat(compile(project, path, List.of(), List.of("-processor", "p.Other")).output())
        .contains("[NOT_WOVEN]")
        .contains("name dev.bobbin.javac.BobbinProcessor with -processor");
    String both = "p.Other,dev.bobbin.javac.BobbinProcessor";
    assertThat(compile(project, path, List.of(), List.of("-processor", both)).output()).isEmpty();
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
  }

  @EachJavac
  void sources_that_other_processors_generate_are_woven(Javac javac) {
    Path maker = maker(javac);
    Project project = new Project(folder.resolve("project"), javac);
    project.source(
        "Main.java", "class Main { public static void main(String[] a) { Countdown.main(a); } }");

    assertThat(compile(project, List.of(maker, Artifacts.bobbinJavac()), List.of()).output())
        .isEmpty();
    assertThat(project.run("Countdown")).isEqualTo(Programs.COUNTED);
  }

  /** To claim the only annotations that are there would end javac's search for processors. */
  @EachJavac
  void processors_behind_are_started_where_no_annotations_are_but_ours(Javac javac) {
    Path maker = maker(javac);
    Project project = new Project(folder.resolve("project"), javac);
    project.source("Main.java", USES_COUNTDOWN);

    Javac.Outcome outcome = compile(project, List.of(Artifacts.bobbinJavac(), maker), List.of());

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(project.run("Main")).isEqualTo(Programs.COUNTED);
  }

  @EachJavac
  void beside_other_annotations_ours_are_claimed_or_javac_would_complain(Javac javac) {
    Path maker = maker(javac);
    Project project = new Project(folder.resolve("project"), javac);
    project.source(
        "Main.java", USES_COUNTDOWN.replace("int from", "@SuppressWarnings(\"unused\") int from"));

    Javac.Outcome outcome =
        compile(
            project,
            List.of(Artifacts.bobbinJavac(), maker),
            List.of(),
            List.of("-Xlint:all", "-Werror"));

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
  }

  private static final String USES_COUNTDOWN =
      """
      import dev.bobbin.*;
      public class Main {
        @Generator static Gen<Integer> items(int from) {
          Gen.yieldFrom(Countdown.countdown(from));
          return Gen.done();
        }
        public static void main(String[] args) { System.out.println(items(3).toList()); }
      }
      """;

  /** A processor that makes a source, whatever is annotated. */
  private Path maker(Javac javac) {
    return processor(
        javac,
        "Maker",
        """
            if (!made) {
              made = true;
              try (var out = processingEnv.getFiler().createSourceFile("Countdown").openWriter()) {
                out.write(%s);
              } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
            }
            return false;
            """
            .formatted(literal(Programs.COUNTDOWN)));
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private Project countdown(Javac javac) {
    Project project = new Project(folder.resolve("project"), javac);
    project.source("Countdown.java", Programs.COUNTDOWN);
    return project;
  }

  /** Compiles a processor of all annotations, to a folder for the processor path. */
  private Path processor(Javac javac, String name, String process) {
    Project project = new Project(folder.resolve(name), javac);
    project.source(
        "p/" + name + ".java",
        """
        package p;
        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;
        @SupportedAnnotationTypes("*")
        public class %s extends AbstractProcessor {
          private boolean made;
          @Override public javax.lang.model.SourceVersion getSupportedSourceVersion() {
            return javax.lang.model.SourceVersion.latest();
          }
          @Override public boolean process(Set<? extends TypeElement> a, RoundEnvironment r) {
            %s
          }
        }
        """
            .formatted(name, process));
    assertThat(project.compileWith(List.of("-proc:none")).output()).isEmpty();
    Project.write(
        project.classes().resolve("META-INF/services/javax.annotation.processing.Processor"),
        "p." + name);
    return project.classes();
  }

  private static Javac.Outcome compile(
      Project project, List<Path> processors, List<Path> libraries) {
    return compile(project, processors, libraries, List.of());
  }

  private static Javac.Outcome compile(
      Project project, List<Path> processors, List<Path> libraries, List<String> more) {
    List<Path> classPath = new ArrayList<>(libraries);
    classPath.add(Artifacts.runtime());
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-processorpath", Artifacts.path(processors)));
    options.addAll(List.of("-cp", Artifacts.path(classPath)));
    options.addAll(more);
    return project.compileWith(options);
  }

  private static String runWith(Project project, Javac javac, String mainClass, String... jars) {
    List<Path> path = new ArrayList<>(List.of(project.classes(), Artifacts.runtime()));
    for (String jar : jars) {
      path.add(Artifacts.jar(jar));
    }
    return javac.run(Artifacts.path(path), mainClass).output().strip();
  }
}
