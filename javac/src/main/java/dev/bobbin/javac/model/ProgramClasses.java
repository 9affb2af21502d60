package dev.bobbin.javac.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The classes that a compiler can see, by internal name.
 *
 * <p>Those that are compiled in the same run may not have been written yet, and those that have
 * been may lie where nobody can read them: hence none is read, and each is written anew.
 */
public final class ProgramClasses implements Function<String, Optional<byte[]>> {
  private final Elements elements;
  private final ModuleElement module;
  private final DeclarationWriter writer;

  /** Classes by binary name, null for what is none; local ones are added, as they have no other. */
  private final Map<String, TypeElement> found = new HashMap<>();

  /** What has been looked up, by internal name. */
  private final Map<String, Optional<byte[]>> written = new HashMap<>();

  /**
   * Creates the classes of a compilation.
   *
   * @param module where the classes are that ask, as another one may have a class of the same name;
   *     null if there are no modules
   */
  public ProgramClasses(Elements elements, Types types, ModuleElement module) {
    this.elements = elements;
    this.module = module;
    this.writer = new DeclarationWriter(elements, types);
  }

  /** Makes a class known, which need not be found by its name. */
  public void add(String binaryName, TypeElement type) {
    found.put(binaryName, type);
  }

  @Override
  public Optional<byte[]> apply(String internalName) {
    return written.computeIfAbsent(
        internalName, name -> Optional.ofNullable(find(name.replace('/', '.'))).map(writer::write));
  }

  private TypeElement find(String binaryName) {
    if (!found.containsKey(binaryName)) {
      TypeElement candidate = named(binaryName);
      boolean same = candidate != null && binaryName(candidate).equals(binaryName);
      found.put(binaryName, same ? candidate : member(binaryName));
    }
    return found.get(binaryName);
  }

  /** A name may have a dollar of its own, before or behind one that stands between two. */
  private TypeElement member(String binaryName) {
    for (int at = binaryName.length(); (at = binaryName.lastIndexOf('$', at - 1)) > 0; ) {
      TypeElement outer = find(binaryName.substring(0, at));
      TypeElement member = outer == null ? null : memberOf(outer, binaryName);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  private TypeElement memberOf(TypeElement outer, String binaryName) {
    return ElementFilter.typesIn(outer.getEnclosedElements()).stream()
        .filter(member -> binaryName(member).equals(binaryName))
        .findFirst()
        .orElse(null);
  }

  /** What the module does not see may be above what it sees. */
  private TypeElement named(String name) {
    TypeElement seen = module == null ? null : elements.getTypeElement(module, name);
    return seen != null ? seen : elements.getTypeElement(name);
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}
