package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.RuntimeMembers;
import org.objectweb.asm.Type;

/** The five types that a generator method can return. */
public enum ReturnKind {
  GEN(RuntimeMembers.GEN),
  COROUTINE(RuntimeMembers.COROUTINE),
  ITERATOR("java/util/Iterator"),
  ITERABLE("java/lang/Iterable"),
  STREAM("java/util/stream/Stream");

  private final String internalName;

  ReturnKind(String internalName) {
    this.internalName = internalName;
  }

  /** Returns the kind of a method with the given descriptor, or null. */
  static ReturnKind of(String methodDescriptor) {
    Type type = Type.getReturnType(methodDescriptor);
    for (ReturnKind kind : values()) {
      if (type.getDescriptor().equals("L" + kind.internalName + ";")) {
        return kind;
      }
    }
    return null;
  }

  /** Returns whether such a generator can be primed: it has one run, and that run is returned. */
  public boolean canBePrimed() {
    return this == GEN || this == COROUTINE;
  }

  /** Returns whether who holds it cannot close it. */
  public boolean cannotBeClosed() {
    return this == ITERATOR || this == ITERABLE;
  }
}
