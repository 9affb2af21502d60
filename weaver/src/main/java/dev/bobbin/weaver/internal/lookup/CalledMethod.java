package dev.bobbin.weaver.internal.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the declaration of what a call names, in its class or above it (JVMS 5.4.3.3). */
public final class CalledMethod {

  private CalledMethod() {}

  /** Returns the declaration; empty if a class on the way to it is not found. */
  public static Optional<MethodNode> of(MethodInsnNode call, ClassLookup classes) {
    List<String> owners = new ArrayList<>(List.of(call.owner));
    for (int i = 0; i < owners.size(); i++) {
      Optional<ClassNode> owner = classes.find(owners.get(i));
      Optional<MethodNode> declared = owner.flatMap(node -> declaredIn(node, call));
      if (declared.isPresent()) {
        return declared;
      }
      owner.stream()
          .flatMap(CalledMethod::above)
          .filter(n -> !owners.contains(n))
          .forEach(owners::add);
    }
    return Optional.empty();
  }

  private static Optional<MethodNode> declaredIn(ClassNode owner, MethodInsnNode call) {
    return owner.methods.stream()
        .filter(method -> method.name.equals(call.name) && method.desc.equals(call.desc))
        .findFirst();
  }

  private static Stream<String> above(ClassNode node) {
    return Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream());
  }
}
