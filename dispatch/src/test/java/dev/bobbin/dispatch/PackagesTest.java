package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OncePerBuild
class PackagesTest {

  /** A task, the group it is in, and what all tasks of its loop share: the state of a loop. */
  private static final Set<String> TASKS =
      Set.of("Failures", "Interruptions", "LoopCore", "Task", "TaskGroup", "TaskList");

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(EventLoop.class).assertFreeOfCycles();
  }

  @Test
  void classes_are_in_one_circle_and_in_no_other() {
    Packages.around(EventLoop.class).assertClassCircles(List.of(TASKS));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("dispatch", Packages.around(EventLoop.class));
  }
}
