package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import java.lang.reflect.Modifier;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method to weave.
 *
 * @param host the class that declares it
 * @param method its code as compiled
 * @param kind what it returns
 * @param primed whether it is advanced to its first yield when created
 * @param frameName the internal name of its frame class
 * @param line the line of its declaration, about; 0 if unknown
 * @param durable how it is saved; null if it is not durable
 */
public record GeneratorMethod(
    ClassNode host,
    MethodNode method,
    ReturnKind kind,
    boolean primed,
    String frameName,
    int line,
    DurableMark durable) {

  /** Returns the same generator with other code of the same meaning. */
  private GeneratorMethod withCode(MethodNode code) {
    return new GeneratorMethod(host, code, kind, primed, frameName, line, durable);
  }

  /** Returns the same generator with a copy of its code. */
  public GeneratorMethod copy() {
    return withCode(MethodCopy.of(method).method());
  }

  /** Returns whether the method has no receiver. */
  public boolean isStatic() {
    return Modifier.isStatic(method.access);
  }

  /** Returns whether the host is an interface. */
  public boolean inInterface() {
    return Modifier.isInterface(host.access);
  }

  /** Returns the interface of the user's that the frame class implements; null if it needs none. */
  public String ownInterface() {
    Type returned = Type.getReturnType(method.desc);
    return returned.getDescriptor().equals(kind.descriptor()) ? null : returned.getInternalName();
  }

  /** Returns the number of slots that come before the parameters: 1 for a receiver, else 0. */
  public int receiverSlots() {
    return isStatic() ? 0 : 1;
  }

  /** Returns the types of the parameters. */
  public List<Type> parameters() {
    return List.of(Type.getArgumentTypes(method.desc));
  }

  /** Returns the number of slots of the receiver and the parameters. */
  public int argumentSlots() {
    return (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - (isStatic() ? 1 : 0);
  }

  /** Returns the descriptor of the frame class. */
  public String frameDescriptor() {
    return "L" + frameName + ";";
  }

  /** Returns whether the body contains a {@code yieldFrom}. */
  public boolean delegates() {
    for (AbstractInsnNode insn : method.instructions) {
      if (Marker.of(insn) == Marker.YIELD_FROM) {
        return true;
      }
    }
    return false;
  }
}
