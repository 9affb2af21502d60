package dev.bobbin.samples;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Program;
import java.util.List;
import java.util.Optional;

/** All programs, in the order in which they are listed. */
final class Programs {
  static final List<CourseModule> MODULES =
      List.of(
          Module2.PROGRAMS,
          Module3.PROGRAMS,
          Module4.PROGRAMS,
          Module5.PROGRAMS,
          FurtherReferences.PROGRAMS,
          Dispatching.PROGRAMS,
          DurableGenerators.PROGRAMS);

  static final List<Program> ALL =
      MODULES.stream().flatMap(module -> module.programs().stream()).toList();

  private Programs() {}

  static Optional<Program> named(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
  }
}
