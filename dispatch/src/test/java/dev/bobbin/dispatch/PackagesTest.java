package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.testing.ArchitecturePage;
import dev.bobbin.testing.Packages;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagesTest {

  /** Why these have to know each other is in docs/internals/architecture.md. */
  private static final Set<String> LOOP =
      Set.of(
          "Async",
          "AwaitedStages",
          "CancelScope",
          "ChannelWaits",
          "Current",
          "Dump",
          "EventLoop",
          "Failures",
          "Hosted",
          "Interruptions",
          "IoWait",
          "JoinRequest",
          "Misuse",
          "Poller",
          "QueuedWait",
          "ReportingTask",
          "Request",
          "RootGroup",
          "Run",
          "Scheduler",
          "Scope",
          "SelectorThread",
          "Shutdown",
          "SlowTurns",
          "StageWaits",
          "Submission",
          "SubmittedTask",
          "Task",
          "TaskCancelled",
          "TaskGroup",
          "TaskList",
          "TaskLocal",
          "TaskTree",
          "TimeoutRequest",
          "Turn",
          "Wait",
          "WaitQueue",
          "Waiter");

  @Test
  void no_packages_are_in_a_cycle() {
    Packages.around(EventLoop.class).assertFreeOfCycles();
  }

  @Test
  void classes_are_in_four_circles_and_in_no_other() {
    Packages.around(EventLoop.class)
        .assertClassesFreeOfCycles(
            List.of(
                LOOP,
                Set.of("Channel", "TakeRequest"),
                Set.of("SharedQueue", "SharedWait"),
                Set.of("Ticket", "WorkerQueue", "WorkerQueues")));
  }

  @Test
  void the_picture_of_the_project_shows_them() {
    ArchitecturePage.assertShows("dispatch", Packages.around(EventLoop.class));
  }
}
