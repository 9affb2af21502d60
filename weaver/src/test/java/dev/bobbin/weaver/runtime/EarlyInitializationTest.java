package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.weaver.testing.WovenClasses;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class whose static initializer overflows the stack cannot be used any more: no class of the
 * runtime is initialized as late as that.
 */
class EarlyInitializationTest {
  private static final WovenClasses PROGRAM =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          public class Program {
            @Generator static Gen<Integer> one() { Gen.yield(1); return Gen.done(); }
            static void useAtEachDepth(Gen<Integer> generator) {
              try {
                useAtEachDepth(generator);
              } catch (Error overflow) {
                use(generator);
                throw overflow;
              }
            }
            static void usePartsOfJdk() {
              List<Object> list = new ArrayList<>();
              List.of(1, 2L).forEach(list::add);
              list.add("" + new Throwable().getStackTrace() + list);
            }
            static void use(Gen<Integer> generator) {
              try {
                generator.next();
              } catch (NoSuchElementException | Error ended) {
                // At first there is no room for it.
              }
            }
            public static void main(String[] arguments) {
              usePartsOfJdk();
              try {
                useAtEachDepth(one());
              } catch (StackOverflowError overflow) {
                Gen<Integer> later = one();
                System.out.print("" + later.state() + later.toList());
                try {
                  later.next();
                } catch (StopIteration end) {
                  System.out.print(end.value());
                }
              }
            }
          }
          """);

  @TempDir Path folder;

  @Test
  void generators_work_after_the_first_of_all_has_met_the_end_of_the_stack() throws Exception {
    for (Map.Entry<String, byte[]> file : PROGRAM.files().entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".class"), file.getValue());
    }

    Outcome outcome =
        JavaProcess.run("-Xss512k", "-cp", JavaProcess.classPath(folder, runtime()), "Program");

    assertThat(outcome).isEqualTo(new Outcome(0, "CREATED[1]null", ""));
  }

  private static Path runtime() throws URISyntaxException {
    return Path.of(Gen.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
