package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What is in a collection that is read from a variable, by the variable's generic type. A cast may
 * have made another type of it: good enough for advice, not for a finding.
 */
final class VariableElements {

  private VariableElements() {}

  /** Returns the type of the elements, Object if it is not known. */
  static ReferenceType of(AbstractInsnNode source, CheckedBody body) {
    return signatures(source, body)
        .map(ErasedTypeReader::of)
        .filter(type -> hasElementFirst(type.internalName()) && !type.arguments().isEmpty())
        .map(type -> type.arguments().get(0))
        .findFirst()
        .orElse(ReferenceType.OBJECT);
  }

  private static Stream<String> signatures(AbstractInsnNode source, CheckedBody body) {
    if (source instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD) {
      List<LocalVariableNode> variables = body.method().localVariables;
      return variables == null
          ? Stream.empty()
          : variables.stream()
              .filter(v -> v.index == load.var && v.signature != null)
              .filter(v -> isLive(v, load, body))
              .map(v -> v.signature);
    }
    if (source instanceof FieldInsnNode read) {
      return body.generator().host().fields.stream()
          .filter(f -> f.signature != null && f.name.equals(read.name) && f.desc.equals(read.desc))
          .map(f -> f.signature);
    }
    return Stream.empty();
  }

  private static boolean isLive(LocalVariableNode variable, AbstractInsnNode at, CheckedBody body) {
    int index = body.method().instructions.indexOf(at);
    return body.method().instructions.indexOf(variable.start) <= index
        && index < body.method().instructions.indexOf(variable.end);
  }

  /** A class of the user may have its type parameters in another order. */
  private static boolean hasElementFirst(String generic) {
    return generic.startsWith("java/util/")
        || generic.equals("java/lang/Iterable")
        || generic.equals(RuntimeMembers.GEN)
        || generic.equals(RuntimeMembers.COROUTINE);
  }
}
