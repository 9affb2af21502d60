package dev.bobbin.weaver.internal.write;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.bytecode.Jumps;
import dev.bobbin.weaver.internal.bytecode.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Leads backward jumps that may be too far for 16 bits to a place behind the code, from where a
 * switch, whose offsets have 32 bits, leads to the target.
 *
 * <p>ASM widens jumps when all code is written. A backward one that becomes too far only because
 * jumps inside of it grew is marked to be widened, and then read as a forward one, out of the code.
 */
final class FarJumps {

  /** How far back a jump reaches (JVMS 6.5). */
  private static final int REACH = 32768;

  private FarJumps() {}

  /** Leaves in a method no backward jump that ASM could have to widen. */
  static void redirect(MethodNode method) {
    if (isShort(method) || mostBytes(method) <= REACH) {
      return;
    }
    Map<LabelNode, LabelNode> places = new HashMap<>();
    InsnList code = new InsnList();
    for (JumpInsnNode jump : farJumps(method)) {
      LabelNode target = jump.label;
      FrameNode frame = frameAt(target);
      if (frame != null) {
        jump.label = places.computeIfAbsent(target, key -> add(code, Lines.of(jump), frame, key));
      }
    }
    method.instructions.add(code);
  }

  private static LabelNode add(InsnList code, int line, FrameNode frame, LabelNode target) {
    LabelNode place = new LabelNode();
    code.add(place);
    if (line != 0) {
      code.add(new LineNumberNode(line, place));
    }
    code.add(
        new FrameNode(
            Opcodes.F_NEW,
            frame.local.size(),
            frame.local.toArray(),
            frame.stack.size(),
            frame.stack.toArray()));
    // HotSpot does not accept a switch without cases at the end of the code.
    code.add(new InsnNode(Opcodes.ICONST_0));
    code.add(new TableSwitchInsnNode(0, 0, target, target));
    return place;
  }

  /** Only switches and jumps that were widened take more than eight bytes (JVMS 6.5). */
  private static boolean isShort(MethodNode method) {
    int targets = 0;
    for (AbstractInsnNode insn : method.instructions) {
      targets += Jumps.targets(insn).size();
    }
    return 8L * method.instructions.size() + 16L * targets <= REACH;
  }

  private static int mostBytes(MethodNode method) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    for (AbstractInsnNode insn : method.instructions) {
      insn.accept(evaluator);
    }
    return evaluator.getMaxSize();
  }

  /** The distances count each jump as if it were widened. */
  private static List<JumpInsnNode> farJumps(MethodNode method) {
    List<JumpInsnNode> far = new ArrayList<>();
    Map<LabelNode, Integer> offsets = new HashMap<>();
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    for (AbstractInsnNode insn : method.instructions) {
      int offset = evaluator.getMaxSize();
      if (insn instanceof LabelNode label) {
        offsets.put(label, offset);
      } else if (insn instanceof JumpInsnNode jump
          && offset - offsets.getOrDefault(jump.label, offset) > REACH) {
        far.add(jump);
      }
      insn.accept(evaluator);
    }
    return far;
  }

  /** The frame of a jump's target, before or after its label; null in code that is not valid. */
  private static FrameNode frameAt(LabelNode target) {
    for (AbstractInsnNode i = target; i != null && !Insns.isReal(i); i = i.getNext()) {
      if (i instanceof FrameNode frame) {
        return frame;
      }
    }
    for (AbstractInsnNode i = target; i != null && !Insns.isReal(i); i = i.getPrevious()) {
      if (i instanceof FrameNode frame) {
        return frame;
      }
    }
    return null;
  }
}
