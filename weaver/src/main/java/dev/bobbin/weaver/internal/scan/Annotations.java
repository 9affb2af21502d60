package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.List;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** The annotations that make a method a generator. */
public final class Annotations {

  private Annotations() {}

  /** Returns whether a method is annotated {@code @Generator} or {@code @Primed}. */
  public static boolean markGenerator(MethodNode method) {
    return contains(method, RuntimeMembers.GENERATOR_DESC) || markPrimed(method);
  }

  static boolean markPrimed(MethodNode method) {
    return contains(method, RuntimeMembers.PRIMED_DESC);
  }

  private static boolean contains(MethodNode method, String descriptor) {
    return contains(method.visibleAnnotations, descriptor)
        || contains(method.invisibleAnnotations, descriptor);
  }

  static boolean contains(List<AnnotationNode> annotations, String descriptor) {
    return find(annotations, descriptor) != null;
  }

  /** Returns the annotation of a type, or null. */
  static AnnotationNode find(List<AnnotationNode> annotations, String descriptor) {
    if (annotations != null) {
      for (AnnotationNode annotation : annotations) {
        if (annotation.desc.equals(descriptor)) {
          return annotation;
        }
      }
    }
    return null;
  }
}
