package dev.bobbin.javac;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(BobbinPlugin.class).assertFreeOfCycles();
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("javac", Packages.around(BobbinPlugin.class));
  }
}
