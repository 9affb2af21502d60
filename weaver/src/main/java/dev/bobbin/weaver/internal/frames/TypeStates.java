package dev.bobbin.weaver.internal.frames;

import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The {@link TypeState}s before the instructions that were asked for. */
public final class TypeStates {
  private final MethodNode method;
  private final int size;
  private final Map<AbstractInsnNode, TypeState> states;

  TypeStates(MethodNode method, Map<AbstractInsnNode, TypeState> states) {
    this.method = method;
    this.size = method.instructions.size();
    this.states = states;
  }

  /**
   * Returns the state before an instruction; null if no path leads to it.
   *
   * @throws IllegalStateException if the method has changed since it was analysed
   */
  public TypeState before(AbstractInsnNode insn) {
    if (method.instructions.size() != size) {
      throw new IllegalStateException("types of " + method.name + " are stale: it has changed");
    }
    return states.get(insn);
  }
}
