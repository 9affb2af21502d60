package dev.bobbin.stress.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints all figures; not run with the tests, but by {@code -Dtest=Figures}, when all is packaged.
 */
class Figures {

  @Test
  void classes_per_second() throws Exception {
    WeavingSpeed.main(new String[0]);
  }

  @Test
  void large_methods() {
    LargeMethods.main(new String[0]);
  }

  @Test
  void growth() throws IOException {
    WovenGrowth.main(new String[0]);
  }

  @Test
  void share_of_the_agent() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("../agent/target"))) {
      Path agent =
          files
              .filter(file -> file.getFileName().toString().matches("bobbin-agent-.*\\.jar"))
              .findFirst()
              .orElseThrow();
      AgentOverhead.main(new String[] {agent.toString(), System.getProperty("stress.runs", "21")});
    }
  }
}
