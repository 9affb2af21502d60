package dev.bobbin.weaver.internal.check;

import java.util.List;
import java.util.regex.Pattern;
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
  private static final String NAME = "[^.;\\[]++";
  private static final String FIELD = "\\[*+(?:[BCDFIJSZ]|L" + NAME + ";)";
  private static final Pattern FIELD_TYPE = Pattern.compile(FIELD);
  private static final Pattern METHOD_TYPE =
      Pattern.compile("\\((?:" + FIELD + ")*+\\)(?:V|" + FIELD + ")");
  private static final Pattern CLASS_NAME = Pattern.compile(NAME + "|\\[" + FIELD);
  private static final Pattern METHOD_NAME = Pattern.compile("<init>|<clinit>|[^.;\\[/<>]++");

  private Descriptors() {}

  /** Returns the first thing that is wrong, or null. */
  static String complaint(MethodNode method) {
    if (!isMethodName(method.name) || !isMethodType(method.desc)) {
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
      if (!isFieldType(variable.desc) || variable.name == null) {
        return "a variable cannot be of the type " + variable.desc;
      }
    }
    return null;
  }

  private static boolean isSound(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return isClassName(call.owner)
          && isMethodName(call.name)
          && isMethodType(call.desc)
          && isCallable(call);
    }
    if (insn instanceof FieldInsnNode access) {
      return isClassName(access.owner) && isFieldType(access.desc);
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return Constants.isSound(call);
    }
    if (insn instanceof MultiANewArrayInsnNode array) {
      return isFieldType(array.desc);
    }
    if (insn instanceof LdcInsnNode load) {
      return Constants.isSound(load.cst);
    }
    return !(insn instanceof TypeInsnNode typed) || isClassName(typed.desc);
  }

  /** JVMS 4.9.1: only constructors are called by a name with brackets, and only in one way. */
  private static boolean isCallable(MethodInsnNode call) {
    boolean special = call.getOpcode() == Opcodes.INVOKESPECIAL;
    return !call.name.startsWith("<")
        || special && call.name.equals("<init>") && call.desc.endsWith("V");
  }

  static boolean isClassName(String text) {
    return matches(CLASS_NAME, text);
  }

  static boolean isMethodName(String text) {
    return matches(METHOD_NAME, text);
  }

  static boolean isFieldType(String text) {
    return matches(FIELD_TYPE, text);
  }

  static boolean isMethodType(String text) {
    return matches(METHOD_TYPE, text);
  }

  private static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
