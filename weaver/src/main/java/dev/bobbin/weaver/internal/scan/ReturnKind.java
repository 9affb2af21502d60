package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.RuntimeMembers;
import org.objectweb.asm.Type;

/** The five types that a generator method can return. */
public enum ReturnKind {
  GEN(RuntimeMembers.GEN, "Gen<Y>"),
  COROUTINE(RuntimeMembers.COROUTINE, "Coroutine<Y, S, R>"),
  ITERATOR("java/util/Iterator", "Iterator<Y>"),
  ITERABLE("java/lang/Iterable", "Iterable<Y>"),
  STREAM("java/util/stream/Stream", "Stream<Y>");

  private final String internalName;
  private final String source;

  ReturnKind(String internalName, String source) {
    this.internalName = internalName;
    this.source = source;
  }

  /** Returns the type as written in source code. */
  public String source() {
    return source;
  }

  /** Returns the kind of a method with the given descriptor, or null. */
  public static ReturnKind of(String methodDescriptor) {
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
