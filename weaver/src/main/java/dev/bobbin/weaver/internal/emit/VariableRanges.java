package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Splits the range of a variable: it ends at each suspension that the variable does not survive,
 * since a debugger must not read a slot that was not restored, and goes on behind the next store,
 * or where a stack map frame says that the slot is there.
 *
 * <p>Slots are those of the method as compiled, labels those of the body.
 */
final class VariableRanges {

  /** A part of a range. */
  record Range(LabelNode start, LabelNode end) {}

  /** A suspension point; bit s of {@code kept} is set iff slot s survives it. */
  private record Resume(LabelNode label, BitSet kept) {}

  private final MethodNode body;
  private final Map<AbstractInsnNode, Integer> positions = new IdentityHashMap<>();
  private final List<Resume> resumes = new ArrayList<>();

  /** By slot: the stores to it, and the frames in which it is, in the order of the code. */
  private final Map<Integer, List<AbstractInsnNode>> definitions = new HashMap<>();

  /**
   * Reads a body.
   *
   * @param points what survives each suspension, by its resume label
   */
  VariableRanges(MethodNode body, BodyLayout layout, Map<AbstractInsnNode, PointPlan> points) {
    this.body = body;
    for (AbstractInsnNode insn : body.instructions) {
      if (insn instanceof LabelNode label) {
        addLabel(label, points.get(label));
      } else if (insn instanceof VarInsnNode access && isStore(access)) {
        addDefinition(layout.original(access.var), insn);
      } else if (insn instanceof FrameNode frame) {
        addFrame(frame, layout);
      }
    }
  }

  private void addDefinition(int slot, AbstractInsnNode insn) {
    positions.put(insn, body.instructions.indexOf(insn));
    definitions.computeIfAbsent(slot, s -> new ArrayList<>()).add(insn);
  }

  private void addFrame(FrameNode frame, BodyLayout layout) {
    int slot = 0;
    for (Object type : frame.local) {
      if (type != Opcodes.TOP && slot >= layout.shifted(layout.frame())) {
        addDefinition(layout.original(slot), frame);
      }
      slot += VerifierType.size(type);
    }
  }

  private void addLabel(LabelNode label, PointPlan point) {
    positions.put(label, body.instructions.indexOf(label));
    if (point != null) {
      resumes.add(new Resume(label, kept(point)));
    }
  }

  private static BitSet kept(PointPlan point) {
    BitSet kept = new BitSet();
    for (Spill local : point.locals()) {
      kept.set(local.slot());
    }
    return kept;
  }

  private static boolean isStore(VarInsnNode access) {
    return access.getOpcode() >= Opcodes.ISTORE && access.getOpcode() <= Opcodes.ASTORE;
  }

  List<Range> split(LabelNode start, LabelNode end, int slot) {
    List<Range> ranges = new ArrayList<>();
    LabelNode from = start;
    for (Resume resume : resumes) {
      boolean dies = from != null && !resume.kept.get(slot);
      if (dies && isBetween(from, resume.label, end)) {
        ranges.add(new Range(from, resume.label));
        from = nextDefinition(slot, resume.label, end);
      }
    }
    if (from != null && from != end) {
      ranges.add(new Range(from, end));
    }
    return ranges;
  }

  /** Returns the label from which a slot is there again; null if that is not before the end. */
  private LabelNode nextDefinition(int slot, LabelNode after, LabelNode end) {
    for (AbstractInsnNode definition : definitions.getOrDefault(slot, List.of())) {
      if (isBetween(after, definition, end)) {
        return definition instanceof FrameNode ? labelBefore(definition) : labelBehind(definition);
      }
    }
    return null;
  }

  private boolean isBetween(AbstractInsnNode start, AbstractInsnNode insn, AbstractInsnNode end) {
    int position = positions.get(insn);
    return positions.get(start) < position && position < positions.get(end);
  }

  private LabelNode labelBefore(AbstractInsnNode insn) {
    if (insn.getPrevious() instanceof LabelNode label) {
      return label;
    }
    LabelNode label = new LabelNode();
    body.instructions.insertBefore(insn, label);
    positions.put(label, positions.get(insn));
    return label;
  }

  private LabelNode labelBehind(AbstractInsnNode insn) {
    if (insn.getNext() instanceof LabelNode label) {
      return label;
    }
    LabelNode label = new LabelNode();
    body.instructions.insert(insn, label);
    positions.put(label, positions.get(insn));
    return label;
  }
}
