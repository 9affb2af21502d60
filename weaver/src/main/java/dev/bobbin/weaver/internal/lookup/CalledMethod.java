package dev.bobbin.weaver.internal.lookup;

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
    return Supertypes.of(call.owner, classes).stream()
        .flatMap(owner -> classes.find(owner).stream())
        .flatMap(owner -> declaredIn(owner, call))
        .findFirst();
  }

  private static Stream<MethodNode> declaredIn(ClassNode owner, MethodInsnNode call) {
    return owner.methods.stream()
        .filter(method -> method.name.equals(call.name) && method.desc.equals(call.desc));
  }
}
