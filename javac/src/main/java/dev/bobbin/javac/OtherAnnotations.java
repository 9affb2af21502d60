package dev.bobbin.javac;

import dev.bobbin.javac.source.Names;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;

/** Whether sources have annotations beside ours. */
final class OtherAnnotations {
  private OtherAnnotations() {}

  /** Looks for the first one only: most sources have one on a class or method. */
  static boolean areIn(RoundEnvironment round) {
    return areOnAny(round.getRootElements());
  }

  private static boolean areOnAny(Collection<? extends Element> elements) {
    return elements.stream().anyMatch(OtherAnnotations::areOn);
  }

  private static boolean areOn(Element element) {
    return element.getAnnotationMirrors().stream()
            .anyMatch(
                annotation ->
                    !Names.isOf(annotation, Names.GENERATOR)
                        && !Names.isOf(annotation, Names.PRIMED))
        || areOnAny(membersOf(element))
        || element instanceof Parameterizable generic && areOnAny(generic.getTypeParameters())
        || areOnAny(element instanceof ExecutableElement m ? m.getParameters() : List.of());
  }

  /** A package encloses classes that are not compiled. */
  private static List<? extends Element> membersOf(Element element) {
    return element instanceof TypeElement ? element.getEnclosedElements() : List.of();
  }
}
