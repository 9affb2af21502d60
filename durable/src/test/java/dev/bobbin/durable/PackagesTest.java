package dev.bobbin.durable;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import java.util.List;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {
  private final Packages packages = Packages.around(Snapshots.class);

  @Test
  void the_store_uses_the_snapshots_and_not_the_other_way_round() {
    packages.assertFreeOfCycles();
    packages.assertOrder(List.of("dev.bobbin.durable", "dev.bobbin.durable.store"));
  }

  @Test
  void no_classes_are_in_a_circle() {
    packages.assertClassCircles(List.of());
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("durable", packages);
  }
}
