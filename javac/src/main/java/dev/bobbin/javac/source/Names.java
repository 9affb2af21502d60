package dev.bobbin.javac.source;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Names of what users write. */
public final class Names {
  /** The interface with the markers. */
  public static final String GEN = "dev.bobbin.Gen";

  /** What can be sent to. */
  public static final String COROUTINE = "dev.bobbin.Coroutine";

  /** The annotation of generator methods. */
  public static final String GENERATOR = "dev.bobbin.Generator";

  /** The annotation of primed ones. */
  public static final String PRIMED = "dev.bobbin.Primed";

  /** The argument of {@code @SuppressWarnings} that keeps notes and warnings back. */
  static final String SUPPRESSED = "bobbin";

  private Names() {}

  /** Returns whether an annotation is the one of a name; printing its type would take longer. */
  public static boolean isOf(AnnotationMirror annotation, String name) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(name);
  }
}
