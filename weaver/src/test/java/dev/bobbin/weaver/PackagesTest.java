package dev.bobbin.weaver;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  /** The passes stand in the order in which they run. */
  private static final List<String> ORDER =
      Stream.of(
              ".diagnostics",
              ".internal.contract",
              ".internal.bytecode",
              ".internal.classfile",
              ".internal.lookup",
              ".internal.scan",
              ".internal.flow",
              ".internal.frames",
              ".internal.liveness",
              ".internal.check",
              ".internal.loops",
              ".internal.normalize",
              ".internal.spill",
              ".internal.start",
              ".internal.emit",
              ".internal.durable",
              ".internal.write",
              ".internal",
              "",
              ".files")
          .map("dev.bobbin.weaver"::concat)
          .toList();

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(Weaver.class).assertFreeOfCycles();
  }

  @Test
  void no_classes_are_in_a_cycle() {
    Packages.around(Weaver.class).assertClassCircles(List.of());
  }

  @Test
  void a_pass_uses_only_earlier_ones() {
    Packages.around(Weaver.class).assertOrder(ORDER);
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("weaver", Packages.around(Weaver.class));
  }
}
