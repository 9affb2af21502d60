package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.Lines;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods that a library generates to stand before a generator, with the generator's annotations.
 *
 * <p>Mocks and proxies made of subclasses override a method like this, without line numbers:
 *
 * <pre>{@code
 * @Generator Gen<Integer> count(int n) { return (Gen<Integer>) interceptor.intercept(...); }
 * }</pre>
 *
 * <p>What a user writes has a marker, or returns null, or has lines to be reported with.
 */
final class Forwarding {

  private static final int CANNOT_OVERRIDE = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

  private Forwarding() {}

  /**
   * Returns whether the method calls something to return what it makes, and nobody wrote it: only a
   * method that may override another one is generated like that.
   */
  static boolean isGenerated(MethodNode method) {
    if ((method.access & CANNOT_OVERRIDE) != 0) {
      return false;
    }
    boolean calls = false;
    for (AbstractInsnNode insn : method.instructions) {
      if (isWritten(insn)) {
        return false;
      }
      calls |= insn instanceof MethodInsnNode || insn instanceof InvokeDynamicInsnNode;
    }
    return calls && Lines.first(method) == 0 && returns(method);
  }

  /** Returns whether the instruction is a marker or a return of the end. */
  private static boolean isWritten(AbstractInsnNode insn) {
    boolean returnsEnd = insn.getOpcode() == Opcodes.ARETURN && DirectReturn.of(insn) != null;
    return returnsEnd || Marker.of(insn) != null;
  }

  private static boolean returns(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.ARETURN) {
        return true;
      }
    }
    return false;
  }
}
