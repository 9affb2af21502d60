package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * Where control leaves a loop, exceptions and the end of its values apart.
 *
 * @param returns the returns
 * @param gotos what always jumps out
 * @param jumps what may jump out
 * @param fallingOut what is followed by an instruction outside
 */
record LoopExits(
    List<AbstractInsnNode> returns,
    List<AbstractInsnNode> gotos,
    List<Jump> jumps,
    List<AbstractInsnNode> fallingOut) {

  /**
   * A jump out of the loop.
   *
   * @param insn a conditional jump or a switch
   * @param target one of its targets
   */
  record Jump(AbstractInsnNode insn, LabelNode target) {}

  /** Finds the exits of a loop. */
  static LoopExits of(FreshLoop loop) {
    LoopExits exits =
        new LoopExits(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (AbstractInsnNode insn : loop.open().insns()) {
      if (insn != loop.shape().test()) {
        exits.add(insn, loop.open());
      }
    }
    return exits;
  }

  private void add(AbstractInsnNode insn, OpenRegion open) {
    if (insn.getOpcode() == Opcodes.ARETURN) {
      returns.add(insn);
    } else if (insn.getOpcode() == Opcodes.GOTO) {
      if (!open.contains(((JumpInsnNode) insn).label)) {
        gotos.add(insn);
      }
    } else {
      addConditional(insn, open);
    }
  }

  private void addConditional(AbstractInsnNode insn, OpenRegion open) {
    for (LabelNode target : Jumps.targets(insn).stream().distinct().toList()) {
      if (!open.contains(target)) {
        jumps.add(new Jump(insn, target));
      }
    }
    AbstractInsnNode next = Insns.next(insn);
    if (ControlFlowGraph.fallsThrough(insn) && next != null && !open.contains(next)) {
      fallingOut.add(insn);
    }
  }
}
