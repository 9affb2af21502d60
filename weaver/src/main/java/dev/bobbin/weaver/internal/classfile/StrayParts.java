package dev.bobbin.weaver.internal.classfile;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Drops what the JVM passes over in a class file, and would not accept where ASM writes it. */
public final class StrayParts {

  /** The attributes of methods in JVMS 4.7. */
  private static final Set<String> OF_METHODS =
      Set.of(
          "AnnotationDefault",
          "Code",
          "Deprecated",
          "Exceptions",
          "MethodParameters",
          "RuntimeInvisibleAnnotations",
          "RuntimeInvisibleParameterAnnotations",
          "RuntimeInvisibleTypeAnnotations",
          "RuntimeVisibleAnnotations",
          "RuntimeVisibleParameterAnnotations",
          "RuntimeVisibleTypeAnnotations",
          "Signature",
          "Synthetic");

  private StrayParts() {}

  /** Drops them from a class that was read. */
  public static void drop(ClassNode host) {
    // The JVM compares constants, and there may be two for one class; ASM makes one of them.
    host.innerClasses.removeIf(inner -> inner.name.equals(inner.outerName));
    for (MethodNode method : host.methods) {
      dropAttributes(method);
      dropVariables(method);
    }
  }

  /**
   * An attribute of a method that stands in its code. ASM knows them all where they belong, and
   * writes what it does not know in the code to the method: it would have two of them.
   */
  private static void dropAttributes(MethodNode method) {
    if (method.attrs != null) {
      method.attrs.removeIf(attribute -> OF_METHODS.contains(attribute.type));
    }
  }

  /** A variable whose range starts or ends within an instruction: it has no label there. */
  private static void dropVariables(MethodNode method) {
    InsnList insns = method.instructions;
    if (method.localVariables != null) {
      method.localVariables.removeIf(v -> !insns.contains(v.start) || !insns.contains(v.end));
    }
    dropAnnotations(insns, method.visibleLocalVariableAnnotations);
    dropAnnotations(insns, method.invisibleLocalVariableAnnotations);
  }

  private static void dropAnnotations(
      InsnList insns, List<LocalVariableAnnotationNode> annotations) {
    if (annotations != null) {
      annotations.removeIf(a -> isStray(insns, a.start) || isStray(insns, a.end));
    }
  }

  private static boolean isStray(InsnList insns, List<LabelNode> labels) {
    for (LabelNode label : labels) {
      if (!insns.contains(label)) {
        return true;
      }
    }
    return false;
  }
}
