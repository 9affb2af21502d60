package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.spill.PointPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Moves the local variable tables, and type annotations on local variables, to a body's slots, and
 * ends the range of a variable at each suspension that it does not survive: a debugger must not
 * read a slot that was not restored. The range goes on behind the next store.
 */
final class DebugInfoEmitter {
  private record Range(LabelNode start, LabelNode end) {}

  private final MethodNode body;
  private final BodyLayout layout;

  /** What survives at each suspension point: its plan, by its resume label. */
  private final Map<AbstractInsnNode, PointPlan> points;

  DebugInfoEmitter(MethodNode body, BodyLayout layout, Map<AbstractInsnNode, PointPlan> points) {
    this.body = body;
    this.layout = layout;
    this.points = points;
  }

  /** Rewrites the tables; {@code this} is there from the first to the last label. */
  void emit(MethodNode source, LabelNode first, LabelNode last) {
    if (source.localVariables != null) {
      body.localVariables = new ArrayList<>();
      for (LocalVariableNode variable : source.localVariables) {
        if (variable.index < layout.frame()) {
          add(variable, new Range(first, last));
        } else {
          split(variable.start, variable.end, variable.index).forEach(r -> add(variable, r));
        }
      }
    }
    body.visibleLocalVariableAnnotations = annotations(source.visibleLocalVariableAnnotations);
    body.invisibleLocalVariableAnnotations = annotations(source.invisibleLocalVariableAnnotations);
  }

  private void add(LocalVariableNode v, Range range) {
    body.localVariables.add(
        new LocalVariableNode(
            v.name, v.desc, v.signature, range.start, range.end, layout.shifted(v.index)));
  }

  private List<LocalVariableAnnotationNode> annotations(List<LocalVariableAnnotationNode> source) {
    return source == null ? null : source.stream().map(this::annotation).toList();
  }

  private LocalVariableAnnotationNode annotation(LocalVariableAnnotationNode source) {
    List<LabelNode> starts = new ArrayList<>();
    List<LabelNode> ends = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < source.start.size(); i++) {
      int slot = source.index.get(i);
      for (Range range : split(source.start.get(i), source.end.get(i), slot)) {
        starts.add(range.start);
        ends.add(range.end);
        slots.add(layout.shifted(slot));
      }
    }
    LocalVariableAnnotationNode copy =
        new LocalVariableAnnotationNode(
            source.typeRef,
            source.typePath,
            starts.toArray(new LabelNode[0]),
            ends.toArray(new LabelNode[0]),
            slots.stream().mapToInt(Integer::intValue).toArray(),
            source.desc);
    copy.values = source.values;
    return copy;
  }

  /** Splits a range; the slot is that of the method as compiled, the code that of the body. */
  private List<Range> split(LabelNode start, LabelNode end, int slot) {
    List<Range> ranges = new ArrayList<>();
    LabelNode from = start;
    for (AbstractInsnNode insn = start; insn != null && insn != end; insn = insn.getNext()) {
      if (from != null && points.containsKey(insn) && !points.get(insn).keeps(slot)) {
        ranges.add(new Range(from, (LabelNode) insn));
        from = null;
      } else if (from == null && isStore(insn, layout.shifted(slot))) {
        from = labelBehind(insn);
      }
    }
    if (from != null && from != end) {
      ranges.add(new Range(from, end));
    }
    return ranges;
  }

  private static boolean isStore(AbstractInsnNode insn, int slot) {
    return insn instanceof VarInsnNode access
        && access.var == slot
        && access.getOpcode() >= Opcodes.ISTORE
        && access.getOpcode() <= Opcodes.ASTORE;
  }

  private LabelNode labelBehind(AbstractInsnNode insn) {
    if (insn.getNext() instanceof LabelNode label) {
      return label;
    }
    LabelNode label = new LabelNode();
    InsnList code = body.instructions;
    code.insert(insn, label);
    return label;
  }
}
