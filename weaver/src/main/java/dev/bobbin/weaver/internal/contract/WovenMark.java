package dev.bobbin.weaver.internal.contract;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** The annotation by which a woven class is known. */
public final class WovenMark {

  private WovenMark() {}

  /** Marks a class with the version of the contract that it was woven for. */
  public static void put(ClassVisitor target) {
    AnnotationVisitor mark = target.visitAnnotation(RuntimeMembers.WOVEN_DESC, false);
    mark.visit("value", RuntimeMembers.CONTRACT);
    mark.visitEnd();
  }

  /**
   * Returns the version of the contract that a class was woven for; 0 if it was not woven, -1 if
   * the mark does not tell.
   */
  public static int version(ClassNode host) {
    if (host.invisibleAnnotations != null) {
      for (AnnotationNode annotation : host.invisibleAnnotations) {
        if (annotation.desc.equals(RuntimeMembers.WOVEN_DESC)) {
          boolean tells = annotation.values != null && annotation.values.get(1) instanceof Integer;
          return tells ? (Integer) annotation.values.get(1) : -1;
        }
      }
    }
    return 0;
  }
}
