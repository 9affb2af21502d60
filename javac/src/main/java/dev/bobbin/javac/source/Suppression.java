package dev.bobbin.javac.source;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** {@code @SuppressWarnings("bobbin")}. */
public final class Suppression {

  private Suppression() {}

  /** Returns whether an element, or one around it, has the annotation. */
  public static boolean covers(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (isOn(e)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOn(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(Suppression::isOurs);
  }

  private static boolean isOurs(AnnotationMirror annotation) {
    return Names.isOf(annotation, "java.lang.SuppressWarnings")
        && annotation.getElementValues().values().stream().anyMatch(Suppression::namesUs);
  }

  private static boolean namesUs(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        && list.stream()
            .anyMatch(
                item ->
                    item instanceof AnnotationValue one && Names.SUPPRESSED.equals(one.getValue()));
  }
}
