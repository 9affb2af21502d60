package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes the code that closes the generator of one loop.
 *
 * @param slot the variable that holds the generator, or null
 * @param type its verification type
 * @param line the line of the loop; 0 if unknown
 */
record ClosingCode(int slot, String type, int line) {

  /** Returns the code that keeps what the loop is over in the variable, if it has not started. */
  InsnList keepIfFresh() {
    InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.DUP));
    code.add(call(RuntimeMembers.FRESH_FOR_LOOP, RuntimeMembers.FRESH_FOR_LOOP_DESC));
    code.add(new VarInsnNode(Opcodes.ASTORE, slot));
    return code;
  }

  /** Returns the code that closes the generator. */
  InsnList close() {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ALOAD, slot));
    code.add(call(RuntimeMembers.CLOSE_LOOP, RuntimeMembers.CLOSE_LOOP_DESC));
    return code;
  }

  /** Returns a place that can be jumped to instead of a target, and closes the generator first. */
  InsnList closeOnTheWayTo(LabelNode target) {
    InsnList code = new InsnList();
    place(new LabelNode(), code);
    code.add(Frames.with(Frames.at(target), slot, type));
    code.add(close());
    code.add(new JumpInsnNode(Opcodes.GOTO, target));
    return code;
  }

  /**
   * Returns a handler that closes the generator and throws on.
   *
   * @param variables what is known where it is entered
   * @param thrown the slot for the exception
   */
  InsnList closeAndThrow(LabelNode handler, List<Object> variables, int thrown) {
    InsnList code = new InsnList();
    place(handler, code);
    code.add(Frames.of(Frames.with(variables, slot, type), List.of("java/lang/Throwable")));
    code.add(new VarInsnNode(Opcodes.ASTORE, thrown));
    code.add(close());
    code.add(new VarInsnNode(Opcodes.ALOAD, thrown));
    code.add(new InsnNode(Opcodes.ATHROW));
    return code;
  }

  private void place(LabelNode label, InsnList code) {
    code.add(label);
    if (line > 0) {
      code.add(new LineNumberNode(line, label));
    }
  }

  private static MethodInsnNode call(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, RuntimeMembers.LOOPS, name, descriptor, false);
  }
}
