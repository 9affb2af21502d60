package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.diagnostics.DeclarationTexts;
import dev.bobbin.weaver.internal.contract.FrameMethods;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.lookup.InterfaceMethods;
import dev.bobbin.weaver.internal.lookup.InterfaceMethods.Declared;
import dev.bobbin.weaver.internal.lookup.Supertypes;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * Judges whether an interface that extends Gen or Coroutine can be what a generator returns: the
 * frame class implements it, and has all methods that it asks for.
 */
final class OwnReturnType {
  private static final Set<String> OF_OBJECT =
      Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

  private final String name;
  private final ClassLookup classes;
  private final List<String> supertypes;

  OwnReturnType(String name, ClassLookup classes) {
    this.name = name;
    this.classes = classes;
    this.supertypes = Supertypes.of(name, classes);
  }

  /** Returns what the interface extends, Coroutine or Gen; null if it cannot be returned. */
  ReturnKind kind() {
    return complaint() == null ? extended() : null;
  }

  private ReturnKind extended() {
    if (supertypes.contains(RuntimeMembers.COROUTINE)) {
      return ReturnKind.COROUTINE;
    }
    return supertypes.contains(RuntimeMembers.GEN) ? ReturnKind.GEN : null;
  }

  /** Returns what is wrong with it; null if nothing is. */
  String complaint() {
    ClassNode node = classes.find(name).orElse(null);
    String missing = node == null ? name : missing();
    if (missing != null && (node == null || extended() == null)) {
      return DeclarationTexts.returnTypeNotFound(source(name), source(missing));
    }
    if (extended() == null || !Modifier.isInterface(node.access)) {
      return DeclarationTexts.returnType(source(name));
    }
    if (missing != null) {
      return DeclarationTexts.returnTypeNotFound(source(name), source(missing));
    }
    return node.permittedSubclasses == null
        ? complaintAboutMethods()
        : DeclarationTexts.sealedReturnType(source(name));
  }

  /** The runtime itself need not be found: what is in it is known. */
  private String missing() {
    return supertypes.stream()
        .filter(type -> !isOfRuntime(type) && classes.find(type).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private String complaintAboutMethods() {
    for (Declared declared : InterfaceMethods.of(name, classes).values()) {
      boolean own = isOwn(declared.owner());
      boolean ofGenerators = RuntimeMembers.isOfEveryGenerator(declared.signature());
      String method = declared.method().name + "(..)";
      boolean ofFrames = ofGenerators || FrameMethods.contains(declared.signature());
      if (own && ofFrames && !declared.isAbstract()) {
        return DeclarationTexts.overriddenInReturnType(
            source(name), source(declared.owner()), method);
      }
      if (!ofGenerators && declared.isAbstract() && !OF_OBJECT.contains(declared.signature())) {
        return DeclarationTexts.abstractInReturnType(
            source(name), source(declared.owner()), method);
      }
    }
    return null;
  }

  /** Iterator and Iterable have default methods that every generator replaces. */
  private static boolean isOwn(String type) {
    return !isOfRuntime(type) && !type.startsWith("java/");
  }

  private static boolean isOfRuntime(String type) {
    return type.equals(RuntimeMembers.GEN) || type.equals(RuntimeMembers.COROUTINE);
  }

  private static String source(String internalName) {
    return internalName.replace('/', '.');
  }
}
