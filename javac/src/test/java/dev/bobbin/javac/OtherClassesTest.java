package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a class is woven depends on the declarations of others: a loop closes what a generator method
 * gives it, and leaves what another method keeps.
 */
class OtherClassesTest {
  private static final String BODY =
      "try { Gen.yield(\"item\"); } finally { System.out.println(\"closed\"); }"
          + " return Gen.done();";

  @TempDir Path folder;

  @EachJavac
  void of_classes_with_the_same_name_each_module_sees_its_own(Javac javac) {
    Project project = new Project(folder, javac);
    String kept = "static final Gen<String> KEPT = Gen.of(() -> { " + BODY + " }); ";
    module(project, "a", kept + "static Gen<String> items() { return KEPT; }");
    module(project, "b", "@Generator static Gen<String> items() { " + BODY + " }");
    String sources = folder.resolve("src").toString();

    Javac.Outcome outcome =
        project.compile("-p", Artifacts.runtime().toString(), "--module-source-path", sources);

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(run(javac, "in.Main", project.classes().resolve("a"))).isEqualTo("end");
    assertThat(run(javac, "in.Main", project.classes().resolve("b"))).isEqualTo("closed\nend");
  }

  private static void module(Project project, String name, String itemsOfModule) {
    project.source(name + "/module-info.java", "module " + name + " { requires dev.bobbin; }");
    project.source(
        name + "/in/Items.java",
        "package in; import dev.bobbin.*; class Items { " + itemsOfModule + " }");
    project.source(name + "/in/Main.java", "package in;\n" + main("Items.items()"));
  }

  /** Compilers of other languages write such names. */
  @EachJavac
  void names_may_have_dollars(Javac javac) {
    Project library = new Project(folder.resolve("library"), javac);
    library.source(
        "lib/A$B.java",
        "package lib; import dev.bobbin.*; public class A$B { public static class $C$ {"
            + " @Generator public static Gen<String> $items() { "
            + BODY
            + " } } }");
    assertThat(library.compile()).isEqualTo(new Javac.Outcome(0, ""));
    Project project = new Project(folder.resolve("project"), javac);
    project.source("in/Main.java", "package in;\n" + main("lib.A$B.$C$.$items()"));

    Javac.Outcome outcome =
        project.compile("-cp", Artifacts.path(library.classes(), Artifacts.runtime()));

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(run(javac, "in.Main", project.classes(), library.classes()))
        .isEqualTo("closed\nend");
  }

  private static String main(String items) {
    return """
        import dev.bobbin.*;
        public class Main {
          @Generator static Gen<String> first() {
            for (String item : %s) {
              break;
            }
            System.out.println("end");
            return Gen.done();
          }
          public static void main(String[] args) { first().toList(); }
        }
        """
        .formatted(items);
  }

  private static String run(Javac javac, String mainClass, Path... classes) {
    List<Path> classPath = new ArrayList<>(List.of(classes));
    classPath.add(Artifacts.runtime());
    return javac.run(Artifacts.path(classPath), mainClass).output().strip();
  }
}
