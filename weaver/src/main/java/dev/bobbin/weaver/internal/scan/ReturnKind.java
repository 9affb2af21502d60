package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import org.objectweb.asm.Type;

/** The types that a generator method can return. */
public enum ReturnKind {
  GEN(RuntimeMembers.GEN, "Gen<Y>"),
  COROUTINE(RuntimeMembers.COROUTINE, "Coroutine<Y, S, R>"),
  ITERATOR("java/util/Iterator", "Iterator<Y>"),
  ITERABLE("java/lang/Iterable", "Iterable<Y>"),
  STREAM("java/util/stream/Stream", "Stream<Y>"),
  INTS("java/util/PrimitiveIterator$OfInt", "PrimitiveIterator.OfInt", "java/lang/Integer"),
  LONGS("java/util/PrimitiveIterator$OfLong", "PrimitiveIterator.OfLong", "java/lang/Long"),
  DOUBLES("java/util/PrimitiveIterator$OfDouble", "PrimitiveIterator.OfDouble", "java/lang/Double"),
  INT_STREAM("java/util/stream/IntStream", "IntStream", "java/lang/Integer"),
  LONG_STREAM("java/util/stream/LongStream", "LongStream", "java/lang/Long"),
  DOUBLE_STREAM("java/util/stream/DoubleStream", "DoubleStream", "java/lang/Double");

  private final String internalName;
  private final String source;
  private final String box;

  ReturnKind(String internalName, String source) {
    this(internalName, source, null);
  }

  ReturnKind(String internalName, String source, String box) {
    this.internalName = internalName;
    this.source = source;
    this.box = box;
  }

  /** Returns the type as written in source code. */
  public String source() {
    return source;
  }

  /** Returns the class that boxes what is yielded; null if that is an object. */
  public String box() {
    return box;
  }

  /** Returns the internal name of the type. */
  public String internalName() {
    return internalName;
  }

  /** Returns the descriptor of the type. */
  public String descriptor() {
    return "L" + internalName + ";";
  }

  /** Returns the kind of a method with the given descriptor, or null. */
  public static ReturnKind of(String methodDescriptor) {
    Type type = Type.getReturnType(methodDescriptor);
    for (ReturnKind kind : values()) {
      if (type.getDescriptor().equals(kind.descriptor())) {
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
    return switch (this) {
      case ITERATOR, ITERABLE, INTS, LONGS, DOUBLES -> true;
      default -> false;
    };
  }
}
