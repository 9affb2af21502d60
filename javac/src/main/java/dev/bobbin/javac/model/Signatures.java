package dev.bobbin.javac.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Descriptors (JVMS 4.3) and generic signatures (JVMS 4.7.9.1) of what a compiler knows. */
final class Signatures {
  private final Elements elements;
  private final Types types;

  Signatures(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }

  String internalName(TypeMirror type) {
    return internalName((TypeElement) ((DeclaredType) type).asElement());
  }

  String descriptor(ExecutableElement method) {
    return method.getParameters().stream()
            .map(parameter -> descriptor(parameter.asType()))
            .collect(Collectors.joining("", "(", ")"))
        + descriptor(method.getReturnType());
  }

  String descriptor(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return "V";
    }
    TypeMirror erased = types.erasure(type);
    if (erased instanceof ArrayType array) {
      return "[" + descriptor(array.getComponentType());
    }
    return erased instanceof DeclaredType
        ? "L" + internalName(erased) + ";"
        : primitive(erased.getKind());
  }

  private static String primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> "Z";
      case LONG -> "J";
      case ERROR, NONE, NULL -> "Ljava/lang/Object;";
      default -> kind.name().substring(0, 1);
    };
  }

  /** Returns the signature of a class; null if nothing of it is generic. */
  String ofClass(TypeElement type) {
    List<TypeMirror> above =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .filter(DeclaredType.class::isInstance)
            .map(TypeMirror.class::cast)
            .toList();
    boolean generic =
        !type.getTypeParameters().isEmpty()
            || above.stream().anyMatch(t -> !((DeclaredType) t).getTypeArguments().isEmpty());
    return generic ? parameters(type) + supertypes(type) : null;
  }

  private String supertypes(TypeElement type) {
    String superclass =
        type.getSuperclass().getKind() == TypeKind.NONE
            ? "Ljava/lang/Object;"
            : signature(type.getSuperclass());
    return type.getInterfaces().stream()
        .map(this::signature)
        .collect(Collectors.joining("", superclass, ""));
  }

  private String parameters(TypeElement type) {
    return type.getTypeParameters().isEmpty()
        ? ""
        : type.getTypeParameters().stream()
            .map(this::parameter)
            .collect(Collectors.joining("", "<", ">"));
  }

  private String parameter(TypeParameterElement parameter) {
    List<? extends TypeMirror> bounds = parameter.getBounds();
    boolean noClass = !bounds.isEmpty() && isInterface(bounds.get(0));
    return bounds.stream()
        .map(this::signature)
        .collect(Collectors.joining(":", parameter.getSimpleName() + (noClass ? "::" : ":"), ""));
  }

  private static boolean isInterface(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement().getKind().isInterface();
  }

  private String signature(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return "T" + variable.asElement().getSimpleName() + ";";
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof ArrayType array) {
      return "[" + signature(array.getComponentType());
    }
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
        ? "L" + internalName(type) + arguments(declared) + ";"
        : descriptor(type);
  }

  private String arguments(DeclaredType type) {
    return type.getTypeArguments().stream()
        .map(this::signature)
        .collect(Collectors.joining("", "<", ">"));
  }

  private String wildcard(WildcardType wildcard) {
    if (wildcard.getExtendsBound() != null) {
      return "+" + signature(wildcard.getExtendsBound());
    }
    return wildcard.getSuperBound() != null ? "-" + signature(wildcard.getSuperBound()) : "*";
  }
}
