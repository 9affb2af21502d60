package dev.bobbin.javac.source;

import dev.bobbin.javac.model.ProgramClasses;
import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the weaver has against return types of the user's. */
final class OwnTypes {
  private final Elements elements;
  private final Types types;
  private final ProgramClasses classes;
  private final Weaver weaver;

  /** By binary name: each is asked for several times. */
  private final Map<String, Optional<String>> known = new HashMap<>();

  OwnTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    this.classes = new ProgramClasses(elements, types, null);
    this.weaver = new Weaver(WeaverOptions.defaults().withClassFiles(classes));
  }

  /** Returns why no generator can return an erased type; empty if one can. */
  Optional<String> complaint(DeclaredType type) {
    return known.computeIfAbsent(
        binaryName(type),
        name -> {
          add(type);
          return weaver.complaintAboutReturnType(name.replace('.', '/'));
        });
  }

  /** Those above it may be local, or another module's. */
  private void add(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      classes.add(binaryName(declared), (TypeElement) declared.asElement());
      types.directSupertypes(type).forEach(this::add);
    }
  }

  private String binaryName(DeclaredType type) {
    return elements.getBinaryName((TypeElement) type.asElement()).toString();
  }
}
