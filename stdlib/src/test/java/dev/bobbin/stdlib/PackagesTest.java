package dev.bobbin.stdlib;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagesTest {

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(Unchecked.class).assertFreeOfCycles();
  }

  /** Why these have to know each other is in docs/internals/architecture.md. */
  @Test
  void classes_are_in_two_circles_and_in_no_other() {
    Packages.around(Unchecked.class)
        .assertClassesFreeOfCycles(
            List.of(Set.of("ClosingGen", "Sources"), Set.of("Tee", "TeeBranch")));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("stdlib", Packages.around(Unchecked.class));
  }
}
