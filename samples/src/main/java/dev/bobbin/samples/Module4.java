package dev.bobbin.samples;

import java.util.List;

/** The programs on coroutines. */
final class Module4 {
  static final CourseModule PROGRAMS = new CourseModule("Module 4: coroutines", List.of());

  private Module4() {}
}
