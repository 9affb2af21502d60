package dev.bobbin.stress.suspend;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The class that carries a primitive value as an object; what the JVM computes with as int is an
 * Integer.
 */
record Box(String name, String primitive, String unboxingMethod) {

  /** Returns the box of a type, or null if it needs none. */
  static Box of(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT ->
          new Box("java/lang/Integer", "I", "intValue");
      case Type.LONG -> new Box("java/lang/Long", "J", "longValue");
      case Type.FLOAT -> new Box("java/lang/Float", "F", "floatValue");
      case Type.DOUBLE -> new Box("java/lang/Double", "D", "doubleValue");
      default -> null;
    };
  }

  MethodInsnNode boxing() {
    String desc = "(" + primitive + ")L" + name + ";";
    return new MethodInsnNode(Opcodes.INVOKESTATIC, name, "valueOf", desc, false);
  }

  InsnList unboxing() {
    InsnList code = new InsnList();
    code.add(new TypeInsnNode(Opcodes.CHECKCAST, name));
    code.add(
        new MethodInsnNode(Opcodes.INVOKEVIRTUAL, name, unboxingMethod, "()" + primitive, false));
    return code;
  }
}
