package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.SourceText;
import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module opens and exports nothing for its durable generators. */
class ModularTest {
  private static final String MODULE = "module app {\n  requires dev.bobbin.durable;\n}\n";

  private static final String MAIN =
      """
      package app;

      import dev.bobbin.Gen;
      import dev.bobbin.Generator;
      import dev.bobbin.durable.*;
      import java.util.*;

      public class Main {
        @Durable(migration = Never.class)
        @Generator
        private static Gen<String> tour(List<String> cities) {
          for (String city : cities) {
            Gen.yield(city);
          }
          return Gen.done();
        }

        static final class Never implements Migration {
          public SavedState migrate(SavedState old, Target present) {
            return null;
          }
        }

        public static void main(String[] arguments) {
          Gen<String> tour = tour(new ArrayList<>(List.of("a", "b", "c")));
          tour.next();
          Gen<String> restored =
              Snapshots.fromBytes(
                  Snapshots.toBytes(tour), Main.class.getClassLoader(), "app.Main");
          System.out.println(Main.class.getModule().getName() + restored.toList());
          System.out.println(Snapshots.fork(tour).toList());
        }
      }
      """;

  @Test
  void a_generator_of_a_named_module_is_saved_and_forked(@TempDir Path folder) throws Exception {
    String path = JavaProcess.classPath(location(Gen.class), location(Snapshots.class));
    List<SourceText> units =
        List.of(new SourceText("module-info", MODULE), new SourceText("app/Main", MAIN));
    Sources.compileTo(folder, units, List.of("--module-path", path));
    weave(folder);

    JavaProcess.Outcome outcome =
        JavaProcess.run("-p", path + java.io.File.pathSeparator + folder, "-m", "app/app.Main");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo("app[b, c]\n[b, c]\n");
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void weave(Path folder) throws IOException {
    Weaver weaver = new Weaver(WeaverOptions.defaults());
    for (var compiled : ClassFolder.read(folder).entrySet()) {
      WeaveResult result = weaver.weave(compiled.getValue());
      assertThat(result.hasErrors()).as(result.diagnostics().toString()).isFalse();
      String file = compiled.getKey().replace('.', '/') + ".class";
      Files.write(folder.resolve(file), result.bytes());
      for (FrameClass frame : result.frameClasses()) {
        Files.write(folder.resolve(frame.internalName() + ".class"), frame.bytes());
      }
    }
  }
}
