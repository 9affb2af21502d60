package dev.bobbin.samples;

import java.util.List;

/** The programs on pipelines of generators. */
final class Module3 {
  static final CourseModule PROGRAMS =
      new CourseModule("Module 3: pipelines of generators", List.of());

  private Module3() {}
}
