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

  /** A wait is linked with its neighbours in a queue, and leaves it by itself. */
  private static final Set<String> QUEUE = Set.of("QueuedWait", "WaitQueue");

  /** A channel knows who waits for it, and who waits no longer takes itself away. */
  private static final Set<String> SOCKETS = Set.of("ChannelWaits", "IoWait");

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(EventLoop.class).assertFreeOfCycles();
  }

  @Test
  void classes_are_in_three_circles_and_in_no_other() {
    Packages.around(EventLoop.class).assertClassCircles(List.of(TASKS, QUEUE, SOCKETS));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("dispatch", Packages.around(EventLoop.class));
  }
}
