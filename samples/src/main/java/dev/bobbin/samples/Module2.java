package dev.bobbin.samples;

import java.util.List;

/** The programs on iterators and generators. */
final class Module2 {
  static final CourseModule PROGRAMS =
      new CourseModule("Module 2: iterators and generators", List.of());

  private Module2() {}
}
