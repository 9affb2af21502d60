package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.lookup.Supertypes;
import org.objectweb.asm.Type;

/**
 * What methods return, and whether generators can: one of the known types, or one of the user's.
 */
public final class ReturnTypes {

  private ReturnTypes() {}

  /** Returns what a method with the given descriptor returns; null if no generator can. */
  public static ReturnKind kind(String methodDescriptor, ClassLookup classes) {
    ReturnKind known = ReturnKind.of(methodDescriptor);
    Type returned = Type.getReturnType(methodDescriptor);
    if (known != null || !mayBeOwn(returned)) {
      return known;
    }
    return new OwnReturnType(returned.getInternalName(), classes).kind();
  }

  /** Returns why no generator can return what a method with the given descriptor returns. */
  public static String complaint(String methodDescriptor, ClassLookup classes) {
    Type returned = Type.getReturnType(methodDescriptor);
    return mayBeOwn(returned)
        ? new OwnReturnType(returned.getInternalName(), classes).complaint()
        : DeclarationTexts.returnType(returned.getClassName());
  }

  /** Returns whether what a method returns is, or may be, a generator that cannot be woven. */
  public static boolean isGenerator(String methodDescriptor, ClassLookup classes) {
    Type returned = Type.getReturnType(methodDescriptor);
    return mayBeOwn(returned)
        && Supertypes.of(returned.getInternalName(), classes).stream()
            .anyMatch(type -> isOfRuntime(type) || classes.find(type).isEmpty());
  }

  private static boolean isOfRuntime(String type) {
    return type.equals(RuntimeMembers.GEN) || type.equals(RuntimeMembers.COROUTINE);
  }

  /** Types of the JDK know nothing of generators, and need not be looked up. */
  private static boolean mayBeOwn(Type returned) {
    return returned.getSort() == Type.OBJECT && !returned.getInternalName().startsWith("java/");
  }
}
