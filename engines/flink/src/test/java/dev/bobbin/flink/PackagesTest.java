package dev.bobbin.flink;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {
  private final Packages packages = Packages.around(CoroutineFunction.class);

  @Test
  void the_picture_of_the_project_shows_them() {
    packages.assertFreeOfCycles();
    ArchitecturePage.assertShows("engines/flink", packages);
  }
}
