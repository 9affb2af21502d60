package dev.bobbin.weaver.internal.spill;

import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A variable that goes to its field where it is set.
 *
 * @param set the instruction that sets it
 * @param local the variable
 */
public record EarlyStore(AbstractInsnNode set, Spill local) {}
