package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.contract.DurableMembers;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What {@code @Durable} says of a generator.
 *
 * @param id the name that it is saved under
 * @param accepts the fingerprints of other bodies whose states it goes on from
 * @param migration the internal name of the class that translates states; null if there is none
 */
public record DurableMark(String id, List<String> accepts, String migration) {

  /** Returns that of a method, or else of its class; null if it is not durable. */
  static DurableMark of(ClassNode host, MethodNode method, MethodNode annotated) {
    AnnotationNode own = annotation(annotated);
    AnnotationNode mark = own == null ? onClass(host) : own;
    if (mark == null) {
      return null;
    }
    String id = (String) value(mark, "id", "");
    boolean named = own != null && !id.isEmpty();
    String full = host.name.replace('/', '.') + "." + method.name + method.desc;
    String migration =
        ((Type) value(mark, "migration", Type.getType(DurableMembers.MIGRATION_DESC)))
            .getInternalName();
    return new DurableMark(
        named ? id : full,
        strings(value(mark, "accepts", List.of())),
        migration.equals(DurableMembers.MIGRATION) ? null : migration);
  }

  /** Returns whether a class or one of its methods has the annotation. */
  public static boolean isIn(ClassNode host) {
    for (MethodNode method : host.methods) {
      if (annotation(method) != null) {
        return true;
      }
    }
    return onClass(host) != null;
  }

  /** Returns the annotation of a method, or null. */
  public static AnnotationNode annotation(MethodNode method) {
    return Annotations.find(method.visibleAnnotations, DurableMembers.DURABLE_DESC);
  }

  /** Returns the annotation of a class, or null. */
  public static AnnotationNode onClass(ClassNode host) {
    return Annotations.find(host.visibleAnnotations, DurableMembers.DURABLE_DESC);
  }

  /** Returns the value of an element of an annotation, or another if it is not given. */
  public static Object value(AnnotationNode annotation, String element, Object otherwise) {
    if (annotation.values != null) {
      for (int i = 0; i < annotation.values.size(); i += 2) {
        if (annotation.values.get(i).equals(element)) {
          return annotation.values.get(i + 1);
        }
      }
    }
    return otherwise;
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }
}
