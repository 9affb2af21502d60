package dev.bobbin.pekko;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {
  private final Packages packages = Packages.around(Front.class);

  @Test
  void the_picture_of_the_project_shows_them() {
    packages.assertFreeOfCycles();
    ArchitecturePage.assertShows("engines/pekko", packages);
  }
}
