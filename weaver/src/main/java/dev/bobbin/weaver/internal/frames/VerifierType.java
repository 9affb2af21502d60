package dev.bobbin.weaver.internal.frames;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Verification types as ASM writes them (JVMS 4.10.1.2): one of the constants of {@link Opcodes},
 * an internal name or array descriptor, or the label of the NEW that made an uninitialised object.
 */
public final class VerifierType {

  private VerifierType() {}

  /** Returns the verification type of a variable of the given type. */
  public static Object of(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.LONG -> Opcodes.LONG;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> type.getInternalName();
    };
  }

  /** Returns the number of slots a value takes. */
  public static int size(Object type) {
    return type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
  }

  /** Returns whether it is a class, interface or array. */
  public static boolean isObject(Object type) {
    return type instanceof String;
  }

  /** Returns whether a value of the type can be kept in a field. */
  public static boolean isStorable(Object type) {
    return isObject(type) || type == Opcodes.INTEGER || type == Opcodes.FLOAT || size(type) == 2;
  }

  /** Returns the field descriptor of a storable type. */
  public static String descriptor(Object type) {
    if (type instanceof String name) {
      return name.startsWith("[") ? name : "L" + name + ";";
    }
    if (type == Opcodes.INTEGER) {
      return "I";
    }
    if (type == Opcodes.FLOAT) {
      return "F";
    }
    return type == Opcodes.LONG ? "J" : "D";
  }

  /** Returns the variant, for values of the type, of an instruction given for int. */
  public static int opcode(Object type, int intOpcode) {
    return Type.getType(isStorable(type) ? descriptor(type) : "Ljava/lang/Object;")
        .getOpcode(intOpcode);
  }
}
