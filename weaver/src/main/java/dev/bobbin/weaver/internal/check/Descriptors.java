package dev.bobbin.weaver.internal.check;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Says which name or descriptor in a method the JVM would not accept (JVMS 4.2, 4.3). */
final class Descriptors {
  private Descriptors() {}

  /** Returns the first thing that is wrong, or null. */
  static String complaint(MethodNode method) {
    if (!NameForms.isMethodName(method.name) || !NameForms.isMethodType(method.desc)) {
      return "it cannot be called " + method.name + method.desc;
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (!isSound(insn)) {
        return "an instruction has a malformed name or descriptor";
      }
    }
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    for (LocalVariableNode variable : variables) {
      if (!NameForms.isFieldType(variable.desc) || variable.name == null) {
        return "a variable cannot be of the type " + variable.desc;
      }
    }
    return null;
  }

  private static boolean isSound(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return NameForms.isClassName(call.owner)
          && NameForms.isMethodName(call.name)
          && NameForms.isMethodType(call.desc)
          && isCallable(call);
    }
    if (insn instanceof FieldInsnNode access) {
      return NameForms.isClassName(access.owner) && NameForms.isFieldType(access.desc);
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return Constants.isSound(call);
    }
    if (insn instanceof MultiANewArrayInsnNode array) {
      return NameForms.isFieldType(array.desc);
    }
    if (insn instanceof LdcInsnNode load) {
      return Constants.isSound(load.cst);
    }
    return !(insn instanceof TypeInsnNode typed) || NameForms.isClassName(typed.desc);
  }

  /** JVMS 4.9.1: only constructors are called by a name with brackets, and only in one way. */
  private static boolean isCallable(MethodInsnNode call) {
    boolean special = call.getOpcode() == Opcodes.INVOKESPECIAL;
    return !call.name.startsWith("<")
        || special && call.name.equals("<init>") && call.desc.endsWith("V");
  }
}
