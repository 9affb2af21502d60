package dev.bobbin.weaver.internal.bytecode;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Source lines of instructions. */
public final class Lines {

  private Lines() {}

  /** Returns the line of an instruction, 0 if the class file does not carry it. */
  public static int of(AbstractInsnNode insn) {
    for (AbstractInsnNode i = insn; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Returns the first line that a method's code mentions, 0 if none. */
  public static int first(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Returns whether a method's code mentions a line. */
  public static boolean contains(MethodNode method, int line) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number && number.line == line) {
        return true;
      }
    }
    return false;
  }
}
