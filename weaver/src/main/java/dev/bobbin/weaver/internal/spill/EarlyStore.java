package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A variable that goes to its field where it is set.
 *
 * @param set the instruction that sets it
 * @param local the variable
 */
public record EarlyStore(AbstractInsnNode set, Spill local) {

  EarlyStore in(MethodCopy copy) {
    return new EarlyStore(copy.of(set), local);
  }
}
