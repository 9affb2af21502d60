package dev.bobbin.weaver.internal.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the declaration of what a call names, in its class or above it (JVMS 5.4.3.3). */
public final class CalledMethod {

  private CalledMethod() {}

  /** Returns the declaration; empty if a class on the way to it is not found. */
  public static Optional<MethodNode> of(MethodInsnNode call, ClassLookup classes) {
    List<String> interfaces = new ArrayList<>();
    Optional<ClassNode> owner = classes.find(call.owner);
    while (owner.isPresent()) {
      Optional<MethodNode> declared = declaredIn(owner.get(), call);
      if (declared.isPresent()) {
        return declared;
      }
      interfaces.addAll(owner.get().interfaces);
      if (owner.get().superName == null) {
        return inInterfaces(interfaces, call, classes);
      }
      owner = classes.find(owner.get().superName);
    }
    return Optional.empty();
  }

  private static Optional<MethodNode> declaredIn(ClassNode owner, MethodInsnNode call) {
    return owner.methods.stream()
        .filter(method -> method.name.equals(call.name) && method.desc.equals(call.desc))
        .findFirst();
  }

  /** What a class inherits from a class goes before what it inherits from any interface. */
  private static Optional<MethodNode> inInterfaces(
      List<String> interfaces, MethodInsnNode call, ClassLookup classes) {
    boolean known =
        Supertypes.of(call.owner, classes).stream()
            .allMatch(name -> classes.find(name).isPresent());
    return known
        ? Optional.ofNullable(
                InterfaceMethods.inherited(interfaces, classes).get(call.name + call.desc))
            .map(InterfaceMethods.Declared::method)
        : Optional.empty();
  }
}
