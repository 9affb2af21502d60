package dev.bobbin.javac.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
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
  private final DeclarationWriter writer;

  /** Local classes, by binary name: they have no other. */
  private final Map<String, TypeElement> local = new HashMap<>();

  /** What has been looked up, by internal name. */
  private final Map<String, Optional<byte[]>> known = new HashMap<>();

  /** Creates the classes of a compilation. */
  public ProgramClasses(Elements elements, Types types) {
    this.elements = elements;
    this.writer = new DeclarationWriter(elements, types);
  }

  /** Makes a class known that cannot be found by its name. */
  public void addLocal(String binaryName, TypeElement type) {
    local.put(binaryName, type);
  }

  @Override
  public Optional<byte[]> apply(String internalName) {
    return known.computeIfAbsent(
        internalName, name -> find(name.replace('/', '.')).map(writer::write));
  }

  private Optional<TypeElement> find(String binaryName) {
    TypeElement found = local.get(binaryName);
    String name = binaryName;
    for (int end = name.length(); found == null && end > 0; end = name.lastIndexOf('$', end - 1)) {
      name = end == name.length() ? name : name.substring(0, end) + '.' + name.substring(end + 1);
      TypeElement candidate = elements.getTypeElement(name);
      boolean same = candidate != null && binaryName(candidate).equals(binaryName);
      found = same ? candidate : null;
    }
    return Optional.ofNullable(found);
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}
