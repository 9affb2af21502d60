package dev.bobbin.weaver.internal.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** The classes and interfaces above a class, as far as they are found. */
public final class Supertypes {

  private Supertypes() {}

  /** Returns the class and all above it, each once, those nearer to it first. */
  public static List<String> of(String internalName, ClassLookup classes) {
    List<String> all = new ArrayList<>(List.of(internalName));
    for (int i = 0; i < all.size(); i++) {
      classes.find(all.get(i)).stream()
          .flatMap(Supertypes::directly)
          .filter(name -> !all.contains(name))
          .forEach(all::add);
    }
    return all;
  }

  private static Stream<String> directly(ClassNode node) {
    return Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream());
  }
}
