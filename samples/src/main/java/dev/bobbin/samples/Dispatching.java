package dev.bobbin.samples;

import dev.bobbin.samples.course.ThreadsOnDispatcher;
import java.util.List;

/** The programs that use the module {@code dispatch}. */
final class Dispatching {
  static final CourseModule PROGRAMS =
      new CourseModule(
          "Dispatch: work on one thread and on several",
          List.of(
              Program.of(
                  "threads-on-dispatcher",
                  "the course's workers in threads, on a dispatcher",
                  ThreadsOnDispatcher::run),
              Program.withOptions(
                  "timeline",
                  "who works when: one thread, threads with the bug, a dispatcher",
                  TimelineCommand::new)));

  private Dispatching() {}
}
