package dev.bobbin.weaver.internal.liveness;

import java.util.BitSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which slots are read before they are written, from each node of a method on. */
public final class Liveness {
  private final MethodNode method;
  private final BitSet[] liveBefore;

  /** Bit s of {@code liveBefore[i]} is set iff slot s is live before node i. */
  Liveness(MethodNode method, BitSet[] liveBefore) {
    this.method = method;
    this.liveBefore = liveBefore;
  }

  /**
   * Returns whether the value in a slot may be read at the node or after it. A long or double is
   * live by its first slot.
   *
   * @throws IllegalStateException if the method has changed since it was analysed
   */
  public boolean isLive(AbstractInsnNode node, int slot) {
    if (method.instructions.size() != liveBefore.length) {
      throw new IllegalStateException("liveness of " + method.name + " is stale: it has changed");
    }
    return liveBefore[method.instructions.indexOf(node)].get(slot);
  }
}
