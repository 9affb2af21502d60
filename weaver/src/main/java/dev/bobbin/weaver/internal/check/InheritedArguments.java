package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.ClassNode;

/**
 * The type arguments that an interface gives to one above it: of {@code Task<Integer>}, where Task
 * is declared {@code interface Task<R> extends Coroutine<Request, Object, R>}, those of Coroutine.
 */
final class InheritedArguments {
  private final ClassLookup classes;
  private final String wanted;

  private InheritedArguments(ClassLookup classes, String wanted) {
    this.classes = classes;
    this.wanted = wanted;
  }

  /**
   * Returns what is known of the arguments; nothing where a raw type is on the way.
   *
   * @param type the interface
   * @param arguments its own type arguments; empty for a raw type
   * @param wanted the interface above it
   */
  static List<ReferenceType> of(
      String type, List<ReferenceType> arguments, String wanted, ClassLookup classes) {
    return new InheritedArguments(classes, wanted).of(type, arguments);
  }

  private List<ReferenceType> of(String type, List<ReferenceType> arguments) {
    if (type.equals(wanted)) {
      return arguments;
    }
    return classes.find(type).map(node -> above(node, arguments)).orElse(List.of());
  }

  private List<ReferenceType> above(ClassNode node, List<ReferenceType> arguments) {
    if (node.signature == null) {
      return firstKnown(node.interfaces.stream().map(next -> of(next, List.of())));
    }
    Declaration declaration = Declaration.of(node.signature);
    Map<String, ReferenceType> variables = new HashMap<>();
    for (int i = 0; i < Math.min(arguments.size(), declaration.variables.size()); i++) {
      variables.put(declaration.variables.get(i), arguments.get(i));
    }
    return firstKnown(
        declaration.interfaces.stream()
            .map(next -> of(next.internalName(), next.arguments(variables))));
  }

  private static List<ReferenceType> firstKnown(Stream<List<ReferenceType>> candidates) {
    return candidates.filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** What the generic signature of an interface says (JVMS 4.7.9.1). */
  private static final class Declaration extends SignatureVisitor {
    private final List<String> variables = new ArrayList<>();
    private final List<ErasedTypeReader> interfaces = new ArrayList<>();

    private Declaration() {
      super(Opcodes.ASM9);
    }

    static Declaration of(String signature) {
      Declaration declaration = new Declaration();
      try {
        new SignatureReader(signature).accept(declaration);
        return declaration;
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        // The JVM ignores signatures, and some tools write them wrongly.
        return new Declaration();
      }
    }

    @Override
    public void visitFormalTypeParameter(String name) {
      variables.add(name);
    }

    /** What is read of a bound is not kept. */
    @Override
    public SignatureVisitor visitClassBound() {
      return new ErasedTypeReader();
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
      return new ErasedTypeReader();
    }

    @Override
    public SignatureVisitor visitSuperclass() {
      return new ErasedTypeReader();
    }

    @Override
    public SignatureVisitor visitInterface() {
      ErasedTypeReader next = new ErasedTypeReader();
      interfaces.add(next);
      return next;
    }
  }
}
