package dev.bobbin.javac.source;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** The static methods of {@code Gen} that weaving replaces. */
enum SourceMarker {
  YIELD("yield"),
  YIELD_FROM("yieldFrom"),
  DONE("done"),
  RETURNS("returns");

  private static final List<SourceMarker> MARKERS = List.of(values());

  private final String name;

  SourceMarker(String name) {
    this.name = name;
  }

  /** Returns which marker a method is, or null. */
  static SourceMarker of(Element element) {
    return element instanceof ExecutableElement method
            && method.getEnclosingElement() instanceof TypeElement type
            && type.getQualifiedName().contentEquals(Names.GEN)
            && method.getModifiers().contains(Modifier.STATIC)
        ? named(method.getSimpleName())
        : null;
  }

  private static SourceMarker named(Name name) {
    for (SourceMarker marker : MARKERS) {
      if (name.contentEquals(marker.name)) {
        return marker;
      }
    }
    return null;
  }

  boolean suspends() {
    return this == YIELD || this == YIELD_FROM;
  }

  String source() {
    return "Gen." + name;
  }
}
