package dev.bobbin.javac.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** What {@code Gen.yieldFrom} of a value yields. */
final class DelegatedTypes {

  /** What yields its first type argument. */
  private static final Set<String> GENERIC =
      Set.of(Names.GEN, "java.lang.Iterable", "java.util.Iterator", "java.util.stream.BaseStream");

  /**
   * What is not generic, or yields primitive values, and the class of {@code java.lang} of them.
   */
  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.CharSequence", "Character",
          "java.util.stream.IntStream", "Integer",
          "java.util.stream.LongStream", "Long",
          "java.util.stream.DoubleStream", "Double",
          "java.util.PrimitiveIterator.OfInt", "Integer",
          "java.util.PrimitiveIterator.OfLong", "Long",
          "java.util.PrimitiveIterator.OfDouble", "Double");

  private final SourceTypes types;

  DelegatedTypes(SourceTypes types) {
    this.types = types;
  }

  /**
   * Returns what a value yields when it is delegated to, Object if that is not certain; empty if it
   * is nothing that can be delegated to.
   */
  Optional<TypeMirror> of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ofArray(array.getComponentType());
    }
    if (!GENERIC.contains(SourceTypes.qualifiedName(type))) {
      Optional<TypeMirror> boxed = types.above(type, BOXES::containsKey);
      if (boxed.isPresent()) {
        return boxed.map(SourceTypes::qualifiedName).map(BOXES::get).map(types::inJavaLang);
      }
    }
    return types.above(type, GENERIC::contains).map(delegate -> types.argument(delegate, 0));
  }

  private Optional<TypeMirror> ofArray(TypeMirror component) {
    return switch (component.getKind()) {
      case INT, LONG, DOUBLE -> Optional.of(types.valueType(component));
      default ->
          SourceTypes.isReference(component)
              ? Optional.of(types.erased(component))
              : Optional.empty();
    };
  }
}
