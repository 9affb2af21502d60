package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Wherever javac writes classes, they are woven there, or gone. */
class OutputTest {

  /** The woven body is larger than the JVM allows, which only weaving can tell. */
  private static final String TOO_LARGE = tooLarge();

  @TempDir Path folder;

  private static String tooLarge() {
    StringBuilder text = new StringBuilder();
    text.append("class Large {\n@dev.bobbin.Generator dev.bobbin.Gen<Long> large() {\n");
    for (int i = 0; i < 60; i++) {
      text.append("long a").append(i).append(" = ").append(i).append(";\n");
    }
    for (int i = 0; i < 150; i++) {
      for (int j = 0; j < 60; j++) {
        text.append("a").append(j).append("++;\n");
      }
      text.append("dev.bobbin.Gen.yield(a").append(i % 60).append(");\n");
    }
    return text.append("return null;\n}\nclass In {}\n}\n").toString();
  }

  @EachJavac
  void a_refused_class_is_gone_and_refused_again(Javac javac) throws IOException {
    Project project = new Project(folder, javac);
    project.source("Large.java", TOO_LARGE);
    Files.createDirectories(project.classes());
    Files.writeString(project.classFile("Large"), "left by an earlier run");

    for (int run = 0; run < 2; run++) {
      Javac.Outcome outcome = project.compile();
      assertThat(outcome.output()).contains("error: [METHOD_TOO_LARGE]").contains("1 error");
      assertThat(outcome.succeeded()).isFalse();
      assertThat(project.classNames()).containsExactly("Large$In.class");
    }
  }

  /** Javac tells of the classes behind such an error as if it had written them. */
  @EachJavac
  void behind_an_error_in_making_a_class_nothing_old_is_woven_and_nothing_is_missed(Javac javac)
      throws IOException {
    Project project = new Project(folder, javac);
    project.source("Host.java", host("class First { " + ITEMS + " } class Big {}"));
    assertThat(project.compileWith(List.of("-proc:none", "-nowarn")).succeeded()).isTrue();
    byte[] old = Files.readAllBytes(project.classFile("Host"));
    FileTime date = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(project.classFile("Host"), date);

    project.source(
        "Host.java", host("class First { " + ITEMS + " } class Big { " + CODE_TOO_LARGE + " }"));
    Javac.Outcome outcome = project.compile("-nowarn");

    assertThat(outcome.output()).contains("error: code too large").contains("1 error");
    assertThat(project.classNames()).contains("Host$First$items$Gen.class");
    assertThat(project.classFile("Host")).hasBinaryContent(old);
    assertThat(Files.getLastModifiedTime(project.classFile("Host"))).isEqualTo(date);
  }

  /** Nobody can tell then whether javac has written it to another place. */
  @EachClosedJavac
  void if_nothing_was_written_before_such_an_error_the_message_names_both_reasons(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Host.java", host("class Big { " + CODE_TOO_LARGE + " }"));

    assertThat(project.compile().output())
        .contains("error: code too large")
        .contains("cannot be read back", "unless an error above has kept it from that");
    assertThat(project.classNames()).isEmpty();
  }

  private static final String ITEMS =
      "@dev.bobbin.Generator dev.bobbin.Gen<Long> items() { dev.bobbin.Gen.yield(1L); return null; }";

  private static final String CODE_TOO_LARGE =
      "long sum(long x) { " + "x = x * 31 + 1234567;\n".repeat(9000) + " return x; }";

  private static String host(String members) {
    return "class Host { " + members + ITEMS + " }";
  }

  @EachJavac
  void without_d_classes_are_written_and_woven_beside_their_sources(Javac javac) {
    Path source = Project.write(folder.resolve("a/com/acme/Shapes.java"), Programs.SHAPES);
    Path other = Project.write(folder.resolve("b/Countdown.java"), Programs.COUNTDOWN);
    List<String> arguments =
        new ArrayList<>(List.of("-cp", Artifacts.runtime().toString(), "-processorpath"));
    arguments.addAll(
        List.of(Artifacts.bobbinJavac().toString(), source.toString(), other.toString()));

    assertThat(javac.compile(arguments)).isEqualTo(new Javac.Outcome(0, ""));

    assertThat(run(javac, folder.resolve("a"), "com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);
    assertThat(run(javac, folder.resolve("b"), "Countdown")).isEqualTo(Programs.COUNTED);
  }

  @EachJavac
  void without_d_a_refused_class_is_gone_too(Javac javac) {
    Path source = Project.write(folder.resolve("Large.java"), TOO_LARGE);
    List<String> arguments =
        List.of(
            "-cp",
            Artifacts.runtime().toString(),
            "-processorpath",
            Artifacts.bobbinJavac().toString(),
            source.toString());

    assertThat(javac.compile(arguments).succeeded()).isFalse();
    assertThat(folder.resolve("Large.class")).doesNotExist();
  }

  @EachJavac
  void a_module_is_woven(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("module-info.java", "module com.acme { requires dev.bobbin; }");
    project.source("com/acme/package-info.java", "/** A package. */ package com.acme;");
    project.source("com/acme/Shapes.java", Programs.SHAPES);

    assertThat(project.compile("-p", Artifacts.runtime().toString()).output()).isEmpty();
    assertThat(project.run("com.acme.Shapes")).isEqualTo(Programs.SHAPES_RUN);
  }

  @EachJavac
  void several_modules_are_woven_at_once(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("a/module-info.java", "module a { requires dev.bobbin; exports aa; }");
    project.source("a/aa/A.java", generator("aa", "A", "Gen.yield(1);"));
    project.source("b/module-info.java", "module b { requires dev.bobbin; requires a; }");
    project.source("b/bb/B.java", generator("bb", "B", "Gen.yieldFrom(aa.A.items());"));

    String sources = folder.resolve("src").toString();
    assertThat(
            project
                .compile("-p", Artifacts.runtime().toString(), "--module-source-path", sources)
                .output())
        .isEmpty();

    assertThat(project.classNames())
        .contains("a/aa/A.class", "b/bb/B.class", "a/module-info.class")
        .anyMatch(name -> name.startsWith("a/aa/A$items"))
        .anyMatch(name -> name.startsWith("b/bb/B$items"));
    String classPath =
        Artifacts.path(
            project.classes().resolve("a"), project.classes().resolve("b"), Artifacts.runtime());
    assertThat(javac.run(classPath, "bb.B").output().strip()).isEqualTo("[1, 9, 9]");
  }

  /** Where only one module has a package, the Filer finds that module by itself. */
  @EachJavac
  void two_modules_may_have_a_package_of_the_same_name(Javac javac) {
    Project project = new Project(folder, javac);
    for (char module : new char[] {'a', 'b'}) {
      String folderOfModule = module + "/";
      project.source(
          folderOfModule + "module-info.java", "module " + module + " { requires dev.bobbin; }");
      project.source(
          folderOfModule + "in/A.java", generator("in", "A", "Gen.yield((int) '" + module + "');"));
    }

    String sources = folder.resolve("src").toString();
    Javac.Outcome outcome =
        project.compile("-p", Artifacts.runtime().toString(), "--module-source-path", sources);

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
    for (char module : new char[] {'a', 'b'}) {
      Path classes = project.classes().resolve(String.valueOf(module));
      String classPath = Artifacts.path(classes, Artifacts.runtime());
      assertThat(javac.run(classPath, "in.A").output().strip())
          .isEqualTo("[" + (int) module + ", 9]");
    }
  }

  private static String generator(String packageName, String name, String statement) {
    return """
        package %s;
        import dev.bobbin.*;
        public class %s {
          @Generator public static Gen<Integer> items() { %s Gen.yield(9); return Gen.done(); }
          public static void main(String[] args) { System.out.println(items().toList()); }
        }
        """
        .formatted(packageName, name, statement);
  }

  @EachJavac
  void what_cannot_be_written_is_an_error_and_no_crash(Javac javac) throws IOException {
    Project project = new Project(folder, javac);
    project.source("Countdown.java", Programs.COUNTDOWN);
    assertThat(project.compile().succeeded()).isTrue();
    for (Path file : Project.files(project.classes())) {
      if (file.getFileName().toString().startsWith("Countdown$")) {
        Files.delete(file);
        Files.createDirectories(file.resolve("in-the-way"));
      }
    }

    Javac.Outcome outcome = project.compile();

    assertThat(outcome.output()).contains("error: ").contains("directories not supported");
    assertThat(outcome.output()).contains("class file of Countdown$").contains("delete it");
    assertThat(outcome.output()).doesNotContain("java.compiler").doesNotContain("bug");
    assertThat(outcome.succeeded()).isFalse();
    // A build tool would take the class that is not woven for up to date.
    assertThat(project.classFile("Countdown")).doesNotExist();
  }

  @EachJavac
  void a_class_of_the_user_with_the_name_of_a_frame_class_is_not_replaced(Javac javac)
      throws IOException {
    Project project = new Project(folder, javac);
    project.source("Countdown.java", Programs.COUNTDOWN);
    assertThat(project.compile().succeeded()).isTrue();
    Path frame =
        Project.files(project.classes()).stream()
            .filter(file -> file.getFileName().toString().startsWith("Countdown$"))
            .findFirst()
            .orElseThrow();
    String name = frame.getFileName().toString().replace(".class", "");
    project.source(name + ".java", "class " + name + " {}");

    Javac.Outcome outcome = project.compile();

    assertThat(outcome.output()).contains("has the name that the frame class of a generator needs");
    assertThat(outcome.succeeded()).isFalse();
  }

  private static String run(Javac javac, Path classes, String mainClass) {
    String classPath = Artifacts.path(classes, Artifacts.runtime());
    return javac.run(classPath, mainClass).output().strip();
  }
}
