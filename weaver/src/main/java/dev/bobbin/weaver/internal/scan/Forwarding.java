package dev.bobbin.weaver.internal.scan;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
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

  private Forwarding() {}

  /** Returns whether the method returns what something else makes, and nobody wrote it. */
  static boolean isGenerated(MethodNode method) {
    boolean returns = false;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getType() == AbstractInsnNode.LINE || Marker.of(insn) != null) {
        return false;
      }
      if (insn.getOpcode() == Opcodes.ARETURN) {
        returns = true;
        if (DirectReturn.of(insn) != null) {
          return false;
        }
      }
    }
    return returns;
  }
}
