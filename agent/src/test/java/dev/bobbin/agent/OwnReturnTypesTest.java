package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.SourceText;
import dev.bobbin.testing.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interface of another jar as the return type of generators. */
class OwnReturnTypesTest {
  private static final String TASK =
      """
      package lib;
      import dev.bobbin.Coroutine;
      public interface Task<R> extends Coroutine<Object, Object, R> {
        default String described() { return "task " + state(); }
      }
      """;

  private static final String APPLICATION =
      """
      import dev.bobbin.*;
      import java.util.concurrent.Callable;
      import lib.Task;
      public class Application {
        interface Sum extends Task<Integer> {}
        @Generator Sum sum() {
          Gen.yield(1);
          Integer rest = Gen.yieldFrom(rest());
          return Gen.done(rest + 2);
        }
        @Generator static Task<Integer> rest() { Gen.yield(2); return Gen.done(40); }
        public static void main(String[] arguments) throws Exception {
          Callable<Sum> lambda = () -> { Gen.yield("lambda"); return Gen.done(3); };
          Sum sum = new Application().sum();
          System.out.print(sum.described() + sum.toList() + sum.result() + lambda.call().toList());
        }
      }
      """;

  /** To define a frame class is to load the interface, which nothing else has loaded before. */
  private static final String WITH_GENERATORS =
      """
      import dev.bobbin.*;
      public class Main {
        interface Base { @Generator default Gen<Integer> one() { Gen.yield(1); return Gen.done(); } }
        interface Twice extends Base, Gen<Integer> {
          @Generator default Iterable<Integer> twice(int n) {
            Gen.yield(n);
            Gen.yield(n);
            return Gen.done();
          }
        }
        interface Made extends Coroutine<Integer, Object, Integer> {
          @Generator static Made up(int n) {
            for (int i = 0; i < n; i++) Gen.yield(i);
            return Gen.done(n);
          }
          @Generator default Other twice(int n) {
            int first = Gen.yieldFrom(up(n));
            int second = Gen.yieldFrom(up(n));
            return Gen.done(first + second);
          }
        }
        interface Other extends Made {
          @Generator static Other other() { Gen.yield(9); return Gen.done(8); }
        }
        @Generator static Twice seven() { Gen.yield(7); return Gen.done(); }
        public static void main(String[] arguments) {
          Twice seven = seven();
          System.out.print(seven.toList() + "" + seven.one().toList());
          for (int i : seven.twice(3)) System.out.print(i);
          Other twice = Made.up(1).twice(2);
          Other other = Other.other();
          System.out.print(twice.toList() + "" + twice.result() + other.toList() + other.result());
        }
      }
      """;

  /** The same in two places, of which one loader loads. */
  private static final String WITH_DOMAINS =
      """
      import dev.bobbin.*;
      public class Domains {
        interface Own extends Gen<Object> {
          @Generator static Own own() { Gen.yield(1); return Gen.done(); }
        }
        interface Second extends Gen<Object> {
          @Generator static Second second() { Gen.yield(1); return Gen.done(); }
        }
        public static void main(String[] arguments) {
          System.out.print(Own.own().getClass().getProtectionDomain() == domain(Own.class));
          System.out.print(Second.second().getClass().getProtectionDomain() == domain(Second.class));
          System.out.print(domain(Own.class) == domain(Second.class));
        }
        static Object domain(Class<?> type) { return type.getProtectionDomain(); }
      }
      """;

  private static final Outcome RIGHT = new Outcome(0, "task CREATED[1, 2]42[lambda]", "");

  @TempDir Path folder;

  private Path library;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    Path task = Files.createDirectory(folder.resolve("task"));
    String runtime = Jars.runtime().toString();
    Sources.compileTo(task, List.of(SourceText.of(TASK)), List.of("-cp", runtime));
    library = folder.resolve("lib.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(library))) {
      jar.putNextEntry(new ZipEntry("lib/Task.class"));
      jar.write(Files.readAllBytes(task.resolve("lib/Task.class")));
    }
    classes = Files.createDirectory(folder.resolve("application"));
    Sources.compileTo(
        classes,
        List.of(SourceText.of(APPLICATION)),
        List.of("-cp", JavaProcess.classPath(library, Jars.runtime())));
  }

  private String classPath() {
    return JavaProcess.classPath(classes, library, Jars.runtime());
  }

  private String weave(int exitCode, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertThat(new CommandLine(out, out).run(List.of(arguments))).isEqualTo(exitCode);
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void agent_asks_the_class_loader() {
    Outcome outcome = JavaProcess.run(Jars.agentOption(), "-cp", classPath(), "Application");

    assertThat(outcome).isEqualTo(RIGHT);
  }

  @Test
  void agent_weaves_return_types_that_have_generators() {
    Path folder = Compilation.compile(classes, WITH_GENERATORS);

    assertThat(WovenProcess.run(folder, "Main"))
        .isEqualTo(new Outcome(0, "[7][1]33[0, 1, 0, 1]4[9]8", ""));
  }

  /** In a jar, since the names of files may be of another character set. */
  @Test
  void agent_weaves_return_types_with_names_that_are_encoded_in_paths() throws IOException {
    Path jar = folder.resolve("main.jar");
    String source = WITH_GENERATORS.replace("Made", "Größe$").replace("Other", "Ж_1");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : Sources.compile(source).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey().replace('.', '/') + ".class"));
        out.write(file.getValue());
      }
    }

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption(), "-cp", JavaProcess.classPath(jar, Jars.runtime()), "Main");

    assertThat(outcome).isEqualTo(new Outcome(0, "[7][1]33[0, 1, 0, 1]4[9]8", ""));
  }

  @Test
  void frame_classes_have_the_protection_domain_of_their_host() throws IOException {
    Compilation.compile(classes, WITH_DOMAINS);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path second = Path.of("Domains$Second.class");
    Files.move(classes.resolve(second), elsewhere.resolve(second));

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption(),
            "-cp",
            JavaProcess.classPath(classes, elsewhere, Jars.runtime()),
            "Domains");

    assertThat(outcome).isEqualTo(new Outcome(0, "truetruefalse", ""));
  }

  @Test
  void agent_says_where_it_cannot_weave_return_types_that_have_generators() throws IOException {
    Path modules = Files.createDirectory(folder.resolve("modules"));
    Compilation.compile(
        modules, "module acme { requires dev.bobbin; }", "package acme;\n" + WITH_GENERATORS);
    String path = JavaProcess.classPath(modules, Jars.runtime());

    Outcome outcome = JavaProcess.run(Jars.agentOption(), "-p", path, "-m", "acme/acme.Main");

    assertThat(outcome.exitCode()).isOne();
    assertThat(outcome.err())
        .contains(
            "acme.Main is not woven: ", "(acme.Main$Base, acme.Main$Twice)", "weave at build time")
        .contains("NotWovenError");
  }

  @Test
  void command_line_is_given_a_class_path() {
    weave(ExitCodes.OK, "weave", "-cp", library.toString(), classes.toString());

    assertThat(JavaProcess.run("-cp", classPath(), "Application")).isEqualTo(RIGHT);
  }

  @Test
  void class_path_may_name_all_jars_of_a_folder() throws IOException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    Files.copy(library, jars.resolve("a.JAR"));

    weave(ExitCodes.OK, "weave", "-cp", jars + "/*", classes.toString());

    assertThat(JavaProcess.run("-cp", classPath(), "Application")).isEqualTo(RIGHT);
  }

  @Test
  void folder_of_all_jars_that_is_missing_is_misuse() {
    assertThat(weave(ExitCodes.UNUSABLE, "weave", "-cp", "missing/*", classes.toString()))
        .contains("cannot read the folder of 'missing/*'");
  }

  @Test
  void command_line_finds_it_in_the_other_inputs() {
    weave(ExitCodes.OK, "weave", library.toString(), classes.toString());

    assertThat(JavaProcess.run("-cp", classPath(), "Application")).isEqualTo(RIGHT);
  }

  @Test
  void command_line_names_what_it_does_not_find() {
    assertThat(weave(ExitCodes.REFUSED, "weave", classes.toString()).lines())
        .filteredOn(line -> line.contains("the class lib.Task is not found"))
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.contains("class path of the weaver"));
  }

  @Test
  void class_path_without_a_path_is_misuse() {
    assertThat(weave(ExitCodes.UNUSABLE, "weave", classes.toString(), "-cp"))
        .contains("-cp takes a class path");
  }
}
