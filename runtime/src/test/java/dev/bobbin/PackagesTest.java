package dev.bobbin;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  /** Why these have to know each other is in docs/internals/delegation.md. */
  private static final Set<String> API = Set.of("Gen", "Coroutine", "Remaining", "NotWovenError");

  private static final Set<String> DELEGATION =
      Set.of(
          "DelegatingFrame",
          "Chain",
          "Closing",
          "Registers",
          "Route",
          "Walk",
          "IteratorDelegate",
          "DelegationTrace");

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(Gen.class).assertFreeOfCycles();
  }

  @Test
  void classes_are_in_the_two_circles_that_the_protocol_needs_and_in_no_other() {
    Packages.around(Gen.class).assertClassCircles(List.of(API, DELEGATION));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("runtime", Packages.around(Gen.class));
  }
}
