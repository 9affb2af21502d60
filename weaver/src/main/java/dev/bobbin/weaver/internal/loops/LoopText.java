package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the instructions that were written inside a loop.
 *
 * <p>Compilers keep the order of the source. So a loop is a stretch of code, of which the start is
 * known. Where the condition stands last, so is the end. Else it is where the loop's variable ends;
 * without a table of variables, it is before the first instruction that can be reached not only
 * through the body: what ends by break or return is inside of the loop, but not on a cycle.
 */
final class LoopText {
  private final MethodNode method;
  private final LoopShape shape;

  private LoopText(MethodNode method, LoopShape shape) {
    this.method = method;
    this.shape = shape;
  }

  /** Returns the instructions, in their order. */
  static Set<AbstractInsnNode> of(MethodNode method, LoopShape shape) {
    return new LoopText(method, shape).find();
  }

  private Set<AbstractInsnNode> find() {
    if (!shape.testsFirst()) {
      AbstractInsnNode jump = Probes.next(shape.store());
      return stretch(Insns.next(jump), Insns.next(shape.test()));
    }
    LabelNode end = endOfVariable();
    if (end == null) {
      return new OnlyThrough(method, shape).stretch();
    }
    AbstractInsnNode after = Probes.next(end);
    boolean goesBack =
        after instanceof JumpInsnNode jump
            && jump.getOpcode() == Opcodes.GOTO
            && Probes.next(jump.label) == shape.header();
    // What looks like a probe may be the user's first statement behind the loop.
    return stretch(shape.header(), Insns.next(goesBack ? after : end));
  }

  /** Returns the instructions from one on, up to another; that is null for the end of the code. */
  private static Set<AbstractInsnNode> stretch(AbstractInsnNode start, AbstractInsnNode end) {
    Set<AbstractInsnNode> insns = new LinkedHashSet<>();
    for (AbstractInsnNode i = start; i != null && i != end; i = Insns.next(i)) {
      insns.add(i);
    }
    return insns;
  }

  /** Returns where the loop's variable ends; null if it has no name. */
  private LabelNode endOfVariable() {
    AbstractInsnNode store = Insns.next(shape.next());
    while (store != null && !isStore(store)) {
      store = store instanceof JumpInsnNode ? null : Insns.next(store);
    }
    if (store == null || method.localVariables == null) {
      return null;
    }
    int slot = ((VarInsnNode) store).var;
    for (LocalVariableNode variable : method.localVariables) {
      if (variable.index == slot && Probes.next(variable.start) == Probes.next(store)) {
        return variable.end;
      }
    }
    return null;
  }

  private static boolean isStore(AbstractInsnNode insn) {
    return insn.getOpcode() >= Opcodes.ISTORE && insn.getOpcode() <= Opcodes.ASTORE;
  }
}
