package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The call of a constructor on an object whose making is delayed up to here.
 *
 * @param insn the call
 * @param before the types before it, in which the object still counts as uninitialised
 * @param object the label by which the types name the object
 */
record ConstructorCall(MethodInsnNode insn, TypeState before, Object object) {

  /** The position on the stack of the lowest copy of the object: all from there is set aside. */
  private int lowest() {
    return before.stack().indexOf(object);
  }

  private int arguments() {
    return Type.getArgumentTypes(insn.desc).length;
  }

  int temporarySlots() {
    return slots(before.stack().size()) + 1;
  }

  /** Slots of the values, copies of the object apart, between the lowest copy and a position. */
  private int slots(int end) {
    int slots = 0;
    for (int i = lowest(); i < end; i++) {
      slots += isCopy(i) ? 0 : VerifierType.size(before.stack().get(i));
    }
    return slots;
  }

  private boolean isCopy(int position) {
    return before.stack().get(position) == object;
  }

  /** Returns the code that makes the object; temporaries start at the given slot. */
  InsnList replacement(int firstTemporary) {
    List<Object> stack = before.stack();
    int firstArgument = stack.size() - arguments();
    int objectSlot = firstTemporary + slots(stack.size());
    InsnList code = new InsnList();
    for (int i = stack.size() - 1; i >= lowest(); i--) {
      code.add(setAside(i, firstTemporary));
    }
    code.add(new TypeInsnNode(Opcodes.NEW, insn.owner));
    code.add(new InsnNode(Opcodes.DUP));
    for (int i = firstArgument; i < stack.size(); i++) {
      code.add(access(Opcodes.ILOAD, i, firstTemporary));
    }
    code.add(new MethodInsnNode(insn.getOpcode(), insn.owner, insn.name, insn.desc, insn.itf));
    code.add(new VarInsnNode(Opcodes.ASTORE, objectSlot));
    storeCopies(code, objectSlot);
    for (int i = lowest(); i < firstArgument - 1; i++) {
      code.add(
          isCopy(i)
              ? new VarInsnNode(Opcodes.ALOAD, objectSlot)
              : access(Opcodes.ILOAD, i, firstTemporary));
    }
    return code;
  }

  private org.objectweb.asm.tree.AbstractInsnNode setAside(int position, int firstTemporary) {
    return isCopy(position)
        ? new InsnNode(Opcodes.POP)
        : access(Opcodes.ISTORE, position, firstTemporary);
  }

  private VarInsnNode access(int intOpcode, int position, int firstTemporary) {
    Object type = before.stack().get(position);
    return new VarInsnNode(VerifierType.opcode(type, intOpcode), firstTemporary + slots(position));
  }

  private void storeCopies(InsnList code, int objectSlot) {
    for (int slot = 0; slot < before.locals().size(); slot++) {
      if (before.local(slot) == object) {
        code.add(new VarInsnNode(Opcodes.ALOAD, objectSlot));
        code.add(new VarInsnNode(Opcodes.ASTORE, slot));
      }
    }
  }
}
