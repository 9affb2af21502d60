package dev.bobbin.weaver.internal.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A copy of a method to be changed, which knows what each node of the original has become. */
public final class MethodCopy {
  private final MethodNode original;
  private final MethodNode method;

  /** The nodes of the copy at the time it was made, in the order of those of the original. */
  private final AbstractInsnNode[] nodes;

  private MethodCopy(MethodNode original, MethodNode method) {
    this.original = original;
    this.method = method;
    this.nodes = method.instructions.toArray();
  }

  /** Copies a method. */
  public static MethodCopy of(MethodNode method) {
    MethodNode copy =
        new MethodNode(
            Opcodes.ASM9,
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    method.accept(copy);
    if (copy.instructions.size() != method.instructions.size()) {
      throw new IllegalStateException("the copy of " + method.name + " is not like it");
    }
    return new MethodCopy(method, copy);
  }

  /** Returns the copy. */
  public MethodNode method() {
    return method;
  }

  /** Returns what a node of the original has become, which does not change after that. */
  public AbstractInsnNode of(AbstractInsnNode node) {
    return nodes[original.instructions.indexOf(node)];
  }

  /** Returns the label of the copy. */
  public LabelNode of(LabelNode label) {
    return (LabelNode) of((AbstractInsnNode) label);
  }

  /** Returns the call in the copy. */
  public MethodInsnNode of(MethodInsnNode call) {
    return (MethodInsnNode) of((AbstractInsnNode) call);
  }
}
