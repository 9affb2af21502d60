package dev.bobbin.weaver.internal.check;

import java.util.Set;
import org.objectweb.asm.Type;

/**
 * A class, interface or array, known by its name alone: no class is ever looked up.
 *
 * @param name an internal name or an array descriptor
 */
record ReferenceType(String name) {

  /** What is known of a type that is not known: whatever it is, it is an Object. */
  static final ReferenceType OBJECT = new ReferenceType("java/lang/Object");

  private static final ReferenceType VOID = new ReferenceType("java/lang/Void");
  private static final Set<String> OF_ARRAYS =
      Set.of(OBJECT.name, "java/lang/Cloneable", "java/io/Serializable");

  /**
   * Returns whether a value of this static type, null apart, can certainly not be of the other
   * type. Where a class would have to be looked up to know, nothing is certain.
   */
  boolean canNeverBe(ReferenceType other) {
    if (equals(other)) {
      return false;
    }
    if (isArray() && other.isArray()) {
      return elementsCanNeverBe(other);
    }
    if (isArray()) {
      return !OF_ARRAYS.contains(other.name);
    }
    if (other.isArray()) {
      return !OF_ARRAYS.contains(name);
    }
    return FinalClasses.contains(name)
        ? !FinalClasses.extend(name, other.name)
        : FinalClasses.contains(other.name) && !FinalClasses.extend(other.name, name);
  }

  private boolean elementsCanNeverBe(ReferenceType other) {
    Type element = element();
    Type otherElement = other.element();
    boolean references = element.getSort() >= Type.ARRAY && otherElement.getSort() >= Type.ARRAY;
    return !references || of(element).canNeverBe(of(otherElement));
  }

  static ReferenceType of(Type type) {
    return new ReferenceType(type.getInternalName());
  }

  /** Returns the class that boxes a primitive type, and any other type itself. */
  static ReferenceType boxed(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> new ReferenceType("java/lang/Boolean");
      case Type.CHAR -> new ReferenceType("java/lang/Character");
      case Type.BYTE -> new ReferenceType("java/lang/Byte");
      case Type.SHORT -> new ReferenceType("java/lang/Short");
      case Type.INT -> new ReferenceType("java/lang/Integer");
      case Type.LONG -> new ReferenceType("java/lang/Long");
      case Type.FLOAT -> new ReferenceType("java/lang/Float");
      case Type.DOUBLE -> new ReferenceType("java/lang/Double");
      default -> of(type);
    };
  }

  /** Returns whether null is the only value. */
  boolean holdsOnlyNull() {
    return equals(VOID);
  }

  String descriptor() {
    return isArray() ? name : "L" + name + ";";
  }

  boolean isArray() {
    return name.startsWith("[");
  }

  /** Returns the type of the elements of an array, which may itself be an array. */
  Type element() {
    return Type.getType(name.substring(1));
  }

  /** Returns the name in source code, without {@code java.lang}. */
  @Override
  public String toString() {
    String className = Type.getObjectType(name).getClassName();
    String simple = className.replaceFirst("^java\\.lang\\.", "");
    return simple.contains(".") ? className : simple;
  }
}
