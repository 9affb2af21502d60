package dev.bobbin.javac.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the rules need to know about types: their names as the weaver has them, and certainty. */
final class SourceTypes {
  private static final String JAVA_LANG = "java.lang.";

  private final Elements elements;
  private final Types types;

  /** Not created before there is such a type: it loads the weaver. */
  private OwnTypes ownTypes;

  SourceTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  boolean isUnresolved(TypeMirror type) {
    return type == null || type.getKind() == TypeKind.ERROR;
  }

  /** Returns the type of a method or constructor of a class with type arguments. */
  TypeMirror memberOf(TypeMirror type, Element member) {
    return type instanceof DeclaredType declared
        ? types.asMemberOf(declared, member)
        : member.asType();
  }

  TypeMirror erased(TypeMirror type) {
    return type.getKind() == TypeKind.VOID ? type : types.erasure(type);
  }

  /** Returns a class of {@code java.lang}. */
  TypeMirror inJavaLang(String simpleName) {
    return elements.getTypeElement(JAVA_LANG + simpleName).asType();
  }

  TypeMirror object() {
    return inJavaLang("Object");
  }

  /** Returns the erased type's class name, for example {@code java.util.Map$Entry}. */
  String className(TypeMirror type) {
    TypeMirror erased = erased(type);
    if (erased instanceof ArrayType array) {
      return className(array.getComponentType()) + "[]";
    }
    return erased instanceof DeclaredType declared
        ? elements.getBinaryName((TypeElement) declared.asElement()).toString()
        : erased.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the class name without {@code java.lang}, as findings have it. */
  String shortName(TypeMirror type) {
    String name = className(type);
    String simple = name.startsWith(JAVA_LANG) ? name.substring(JAVA_LANG.length()) : name;
    return simple.contains(".") ? name : simple;
  }

  /** Returns the erased, boxed type of a value. */
  TypeMirror valueType(TypeMirror type) {
    return type instanceof PrimitiveType primitive && type.getKind().isPrimitive()
        ? types.boxedClass(primitive).asType()
        : types.erasure(type);
  }

  /** Returns what is known of a type argument: Object of a raw type and of {@code ? super T}. */
  TypeMirror argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    if (index >= arguments.size()) {
      return object();
    }
    TypeMirror argument = arguments.get(index);
    if (argument instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? object() : knownOf(bound);
    }
    return knownOf(argument);
  }

  /** Of type variables the weaver knows nothing. */
  private TypeMirror knownOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY
        ? types.erasure(type)
        : object();
  }

  boolean isObject(TypeMirror type) {
    return types.isSameType(type, object());
  }

  boolean holdsOnlyNull(TypeMirror type) {
    return type.getKind() == TypeKind.NULL || isNamed(type, "Void");
  }

  /**
   * Returns whether a value of an erased type, null apart, can certainly not be of another one. As
   * the weaver does, which looks no class up, this judges arrays, boxes and strings only.
   */
  boolean canNeverBe(TypeMirror from, TypeMirror to) {
    if (!isReference(from) || !isReference(to) || types.isSameType(from, to)) {
      return false;
    }
    if (from instanceof ArrayType array && to instanceof ArrayType other) {
      return elementsCanNeverBe(array.getComponentType(), other.getComponentType());
    }
    boolean certain = isArray(from) || isArray(to) || isFinal(from) || isFinal(to);
    return certain && !types.isSubtype(from, to) && !types.isSubtype(to, from);
  }

  private boolean elementsCanNeverBe(TypeMirror from, TypeMirror to) {
    return isReference(from) && isReference(to)
        ? canNeverBe(from, to)
        : !types.isSameType(from, to);
  }

  static boolean isReference(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || isArray(type);
  }

  /** Returns whether an array may be passed as another one. */
  boolean isSubtype(TypeMirror type, TypeMirror above) {
    return types.isSubtype(type, above);
  }

  private static boolean isArray(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY;
  }

  boolean isString(TypeMirror type) {
    return isNamed(type, "String");
  }

  private boolean isFinal(TypeMirror type) {
    return isString(type) || isNamed(type, "Void") || isBox(type);
  }

  boolean isBox(TypeMirror type) {
    try {
      return types.unboxedType(type) != null;
    } catch (IllegalArgumentException noBox) {
      return false;
    }
  }

  private static boolean isNamed(TypeMirror type, String simpleName) {
    return qualifiedName(type).equals(JAVA_LANG + simpleName);
  }

  /** Returns the name of a class, without its arguments; empty if the type is none. */
  static String qualifiedName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "";
  }

  /** Returns the kind of generator that returns a type, also one of the user's; or null. */
  GeneratorKind kind(TypeMirror returned) {
    TypeMirror erased = erased(returned);
    GeneratorKind kind = GeneratorKind.of(erased);
    if (kind != null || !isOwn(erased) || complaint(erased).isPresent()) {
      return kind;
    }
    return above(erased, Names.COROUTINE::equals).isPresent()
        ? GeneratorKind.COROUTINE
        : GeneratorKind.GEN;
  }

  /** Returns why no generator can return a type, though it is one of generators. */
  Optional<String> complaint(TypeMirror returned) {
    TypeMirror erased = erased(returned);
    if (!isOwn(erased)) {
      return Optional.empty();
    }
    if (ownTypes == null) {
      ownTypes = new OwnTypes(elements, types);
    }
    return ownTypes.complaint((DeclaredType) erased);
  }

  private boolean isOwn(TypeMirror erased) {
    return erased instanceof DeclaredType
        && GeneratorKind.of(erased) == null
        && above(erased, Names.GEN::equals).isPresent();
  }

  /**
   * Returns what is known of Y: 0, or S: 1, of a generator. A lambda has no generic signature in
   * its class file, and what it returns is known as it is declared.
   */
  TypeMirror argumentOf(Owner owner, int index) {
    TypeMirror returned = owner.returned();
    boolean isLambda = owner.form() == Owner.Form.LAMBDA;
    TypeMirror known =
        isLambda && erased(returned) instanceof DeclaredType type
            ? type.asElement().asType()
            : returned;
    return above(known, owner.kind().typeName()::equals)
        .map(type -> argument(type, index))
        .orElse(object());
  }

  /** Returns what is known of S. */
  TypeMirror sentTo(Owner owner) {
    return argumentOf(owner, 1);
  }

  /** Returns the type itself or one that it extends, with its arguments, by its name. */
  Optional<TypeMirror> above(TypeMirror type, Predicate<String> wanted) {
    if (wanted.test(qualifiedName(type))) {
      return Optional.of(type);
    }
    return types.directSupertypes(type).stream()
        .map(next -> above(next, wanted))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
