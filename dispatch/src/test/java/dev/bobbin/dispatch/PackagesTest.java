package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import java.util.List;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(EventLoop.class).assertFreeOfCycles();
  }

  @Test
  void no_classes_are_in_a_circle() {
    Packages.around(EventLoop.class).assertClassCircles(List.of());
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("dispatch", Packages.around(EventLoop.class));
  }
}
