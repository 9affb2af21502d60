package dev.bobbin.javac.source;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types that a generator method can return, by their names. */
enum GeneratorKind {
  GEN(Names.GEN, "Gen<Y>"),
  COROUTINE(Names.COROUTINE, "Coroutine<Y, S, R>"),
  ITERATOR("java.util.Iterator", "Iterator<Y>"),
  ITERABLE("java.lang.Iterable", "Iterable<Y>"),
  STREAM("java.util.stream.Stream", "Stream<Y>"),
  INTS("java.util.PrimitiveIterator.OfInt", "PrimitiveIterator.OfInt", "Integer"),
  LONGS("java.util.PrimitiveIterator.OfLong", "PrimitiveIterator.OfLong", "Long"),
  DOUBLES("java.util.PrimitiveIterator.OfDouble", "PrimitiveIterator.OfDouble", "Double"),
  INT_STREAM("java.util.stream.IntStream", "IntStream", "Integer"),
  LONG_STREAM("java.util.stream.LongStream", "LongStream", "Long"),
  DOUBLE_STREAM("java.util.stream.DoubleStream", "DoubleStream", "Double");

  private final String name;
  private final String source;
  private final String box;

  GeneratorKind(String name, String source) {
    this(name, source, null);
  }

  GeneratorKind(String name, String source, String box) {
    this.name = name;
    this.source = source;
    this.box = box;
  }

  /** Returns the kind of an erased type, or null. */
  static GeneratorKind of(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || type instanceof ArrayType) {
      return null;
    }
    TypeElement element = (TypeElement) declared.asElement();
    for (GeneratorKind kind : values()) {
      if (element.getQualifiedName().contentEquals(kind.name)) {
        return kind;
      }
    }
    return null;
  }

  /** Returns the qualified name of the type. */
  String typeName() {
    return name;
  }

  String source() {
    return source;
  }

  /** Returns the name of the class in {@code java.lang} that boxes what it yields, or null. */
  String box() {
    return box;
  }

  boolean canBePrimed() {
    return this == GEN || this == COROUTINE;
  }

  boolean cannotBeClosed() {
    return switch (this) {
      case ITERATOR, ITERABLE, INTS, LONGS, DOUBLES -> true;
      default -> false;
    };
  }
}
