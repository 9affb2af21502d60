package dev.bobbin.durable;

import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private final Packages packages = Packages.around(Snapshots.class);

  @Test
  void the_store_uses_the_snapshots_and_not_the_other_way_round() {
    packages.assertFreeOfCycles();
    packages.assertOrder(List.of("dev.bobbin.durable", "dev.bobbin.durable.store"));
  }

  /** Why these have to know each other is in docs/internals/architecture.md. */
  @Test
  void classes_are_in_three_circles_and_in_no_other() {
    packages.assertClassesFreeOfCycles(
        List.of(
            Set.of("LoopIterator", "PositionIterator", "RestIterator"),
            Set.of("Encoder", "JavaOut", "PlainOut"),
            Set.of("Copies", "Forks")));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("durable", packages);
  }
}
