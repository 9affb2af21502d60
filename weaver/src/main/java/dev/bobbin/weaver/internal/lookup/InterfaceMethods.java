package dev.bobbin.weaver.internal.lookup;

import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The instance methods that an interface has, its own and those that it inherits (JVMS 5.4.3.3).
 *
 * <p>Defined for interfaces whose superinterfaces are all found.
 */
public final class InterfaceMethods {

  private InterfaceMethods() {}

  /**
   * A method and where it is declared.
   *
   * @param owner the internal name of the interface
   * @param method the method; abstract, or default
   */
  public record Declared(String owner, MethodNode method) {

    /** Returns whether it has no code. */
    public boolean isAbstract() {
      return Modifier.isAbstract(method.access);
    }

    /** Returns the name and the descriptor. */
    public String signature() {
      return method.name + method.desc;
    }
  }

  /** Returns the methods by name and descriptor; of several, the one that objects have. */
  public static Map<String, Declared> of(String internalName, ClassLookup classes) {
    ClassNode node = classes.find(internalName).orElse(null);
    if (node == null) {
      return new LinkedHashMap<>();
    }
    Map<String, Declared> methods = inherited(node.interfaces, classes);
    for (MethodNode method : node.methods) {
      if ((method.access & (Modifier.STATIC | Modifier.PRIVATE)) == 0) {
        methods.put(method.name + method.desc, new Declared(internalName, method));
      }
    }
    return methods;
  }

  /** Returns the methods of several interfaces. */
  static Map<String, Declared> inherited(List<String> interfaces, ClassLookup classes) {
    Map<String, Declared> methods = new LinkedHashMap<>();
    for (String inherited : interfaces) {
      of(inherited, classes)
          .forEach(
              (signature, next) -> methods.merge(signature, next, (a, b) -> of(a, b, classes)));
    }
    return methods;
  }

  /** One that overrides the other is meant; of two that do not, the one with code. */
  private static Declared of(Declared one, Declared other, ClassLookup classes) {
    List<String> aboveOne = Supertypes.of(one.owner, classes);
    List<String> aboveOther = Supertypes.of(other.owner, classes);
    if (aboveOne.contains(other.owner)) {
      return one;
    }
    return aboveOther.contains(one.owner) || one.isAbstract() ? other : one;
  }
}
