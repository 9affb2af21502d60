package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the generic signature of a method says about the type it returns (JVMS 4.7.9.1).
 *
 * @param arguments what is known of each type argument: the class for {@code T} and {@code ?
 *     extends T}, Object for type variables and other wildcards; empty for a raw type
 */
record GenericReturn(List<ReferenceType> arguments) {
  private static final GenericReturn RAW = new GenericReturn(List.of());

  /**
   * Reads the signature of a generator; without one, or for a raw type, there are no arguments. For
   * an interface of the user's, the arguments are those of the kind that it extends.
   */
  static GenericReturn of(MethodNode method, ReturnKind kind, ClassLookup classes) {
    GenericReturn returned = method.signature == null ? RAW : read(method.signature);
    String type = Type.getReturnType(method.desc).getInternalName();
    return ReturnKind.of(method.desc) != null
        ? returned
        : new GenericReturn(
            InheritedArguments.of(type, returned.arguments, kind.internalName(), classes));
  }

  private static GenericReturn read(String signature) {
    ErasedTypeReader returned = new ErasedTypeReader();
    try {
      new SignatureReader(signature)
          .accept(
              new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public SignatureVisitor visitReturnType() {
                  return returned;
                }
              });
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // The JVM ignores signatures, and some tools write them wrongly.
      return RAW;
    }
    return new GenericReturn(returned.arguments());
  }

  /** Returns what is known of what a generator of a kind yields. */
  ReferenceType yielded(ReturnKind kind) {
    return kind.box() == null ? argument(0) : new ReferenceType(kind.box());
  }

  /** Returns what is known of a type argument, by its index. */
  ReferenceType argument(int index) {
    return index < arguments.size() ? arguments.get(index) : ReferenceType.OBJECT;
  }
}
