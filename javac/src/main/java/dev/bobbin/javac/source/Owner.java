package dev.bobbin.javac.source;

import com.sun.source.tree.Tree;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The method, lambda or initialiser to which code belongs.
 *
 * @param form what it is
 * @param type the class of which the code is
 * @param returned what it returns; null for an initialiser
 * @param kind the kind of generator that it is, or null
 * @param locked whether the code is in a synchronized block
 * @param guarded whether the code is in a block with a finally, or with resources
 * @param place the declaration
 */
record Owner(
    Form form,
    TypeElement type,
    TypeMirror returned,
    GeneratorKind kind,
    boolean locked,
    boolean guarded,
    Place place) {

  /** What code can belong to. */
  enum Form {
    CONSTRUCTOR,
    STATIC_INITIALIZER,
    METHOD,
    LAMBDA,
    /** What has been refused already, or cannot be judged. */
    UNKNOWN
  }

  static Owner of(Form form, TypeElement type, Place place) {
    return new Owner(form, type, null, null, false, false, place);
  }

  Owner returning(TypeMirror type, GeneratorKind generator) {
    return new Owner(form, this.type, type, generator, false, false, place);
  }

  Owner inSynchronized() {
    return new Owner(form, type, returned, kind, true, guarded, place);
  }

  Owner inGuarded(boolean guard) {
    return new Owner(form, type, returned, kind, locked, guarded || guard, place);
  }

  Owner suppressed(boolean suppressed) {
    Place same = new Place(place.tree(), place.member(), false, place.suppressed() || suppressed);
    return new Owner(form, type, returned, kind, locked, guarded, same);
  }

  boolean isGenerator() {
    return kind != null;
  }

  Place at(Tree tree) {
    return place.at(tree);
  }
}
