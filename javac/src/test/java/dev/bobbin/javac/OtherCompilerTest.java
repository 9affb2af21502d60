package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler: it knows nothing of com.sun.source, and nothing is woven. */
class OtherCompilerTest {
  @TempDir Path folder;

  @Test
  void declarations_are_judged_and_a_warning_says_that_nothing_is_woven() {
    String output =
        compile(
            """
            import dev.bobbin.*;
            import java.util.List;
            abstract class Host {
              @Generator static List<Integer> list() { return null; }
              @Primed static Iterable<Integer> primed() { return null; }
              @Generator abstract Gen<Integer> none();
              @Generator synchronized Gen<Integer> locked() { return null; }
              @Generator Gen<Integer> right() { Gen.yield(1); return null; }
            }
            """);

    assertThat(output)
        .contains("[WRONG_RETURN_TYPE] a generator cannot return java.util.List; declare Gen<Y>")
        .contains("[PRIMED_RETURN_TYPE] @Primed needs")
        .contains("[NOT_A_GENERATOR_METHOD] @Generator on an abstract method")
        .contains("[YIELD_IN_SYNCHRONIZED] a generator cannot be synchronized")
        .containsOnlyOnce("[NOT_WOVEN]")
        .contains("this compiler is another one")
        .contains("5 problems (4 errors, 1 warning");
  }

  @Test
  void the_warning_can_be_kept_back() {
    String text =
        """
        import dev.bobbin.*;
        @SuppressWarnings({"bobbin", "all"})
        class Host {
          @Generator Gen<Integer> right() { Gen.yield(1); return null; }
        }
        """;

    assertThat(compile(text)).isEmpty();
    assertThat(compile(text.replace("bobbin\",", "unused\","))).contains("[NOT_WOVEN]");
  }

  private String compile(String text) {
    Path source = Project.write(folder.resolve("Host.java"), text);
    JavaProcess.Outcome outcome =
        JavaProcess.run(
            List.of(
                "-cp",
                Artifacts.jar("ecj-").toString(),
                "org.eclipse.jdt.internal.compiler.batch.Main",
                "-17",
                "-cp",
                Artifacts.runtime().toString(),
                // Behind the class path: ecj forgets one that stands before it.
                "-processorpath",
                Artifacts.bobbinJavac().toString(),
                "-d",
                folder.resolve("out").toString(),
                source.toString()));
    return outcome.out() + outcome.err();
  }
}
