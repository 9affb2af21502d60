package dev.bobbin.samples.launcher;

import java.io.PrintStream;
import java.util.List;

/** The programs by module, with one line each. */
public final class ProgramList {
  private final List<CourseModule> modules;

  ProgramList(List<CourseModule> modules) {
    this.modules = modules;
  }

  void print(PrintStream out) {
    out.println("Usage: java -jar bobbin-samples.jar PROGRAM [OPTION...]");
    out.println("       java -jar bobbin-samples.jar PROGRAM --help");
    out.println("       java -jar bobbin-samples.jar all");
    String line = "  %-" + longestName() + "s  %s%n";
    for (CourseModule module : modules) {
      if (!module.programs().isEmpty()) {
        out.printf("%n%s%n", module.title());
      }
      module.programs().forEach(program -> out.printf(line, program.name(), program.summary()));
    }
  }

  private int longestName() {
    return modules.stream()
        .flatMap(module -> module.programs().stream())
        .mapToInt(program -> program.name().length())
        .max()
        .orElse(1);
  }
}
