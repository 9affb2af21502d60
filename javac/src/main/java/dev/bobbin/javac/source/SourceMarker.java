package dev.bobbin.javac.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The static methods of {@code Gen} that weaving replaces. */
enum SourceMarker {
  YIELD("yield"),
  YIELD_FROM("yieldFrom"),
  DONE("done"),
  RETURNS("returns");

  private final String name;

  SourceMarker(String name) {
    this.name = name;
  }

  /** Returns which marker a method is, or null. */
  static SourceMarker of(Element element) {
    if (element instanceof ExecutableElement method
        && method.getModifiers().contains(Modifier.STATIC)
        && method.getEnclosingElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(Names.GEN)) {
      for (SourceMarker marker : values()) {
        if (method.getSimpleName().contentEquals(marker.name)) {
          return marker;
        }
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
