package dev.bobbin.samples;

import java.util.List;

/** The programs after the talks and tutorials that the course refers to. */
final class FurtherReferences {
  static final CourseModule PROGRAMS = new CourseModule("Further references", List.of());

  private FurtherReferences() {}
}
