package dev.bobbin.javac;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A processor that does nothing: with one, javac does all else that it does with ours. */
final class Noop {
  private static final String SOURCE =
      """
      import java.util.Set;
      import javax.annotation.processing.AbstractProcessor;
      import javax.annotation.processing.RoundEnvironment;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.TypeElement;

      public class Noop extends AbstractProcessor {
        @Override public Set<String> getSupportedAnnotationTypes() {
          return Set.of("dev.bobbin.Generator", "dev.bobbin.Primed");
        }
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        @Override public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
          return true;
        }
      }
      """;

  private Noop() {}

  /** Returns a folder for the processor path. */
  static Path in(Path folder, Javac javac) {
    Project project = new Project(folder.resolve("noop"), javac);
    if (!Files.exists(project.classes())) {
      project.source("Noop.java", SOURCE);
      project.compileWith(List.of("-proc:none"));
      Project.write(
          project.classes().resolve("META-INF/services/javax.annotation.processing.Processor"),
          "Noop");
    }
    return project.classes();
  }
}
