package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.emit.VariableRanges.Range;
import dev.bobbin.weaver.internal.spill.PointPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Moves the local variable tables, and type annotations on local variables, to a body's slots and
 * ranges.
 */
final class DebugInfoEmitter {
  private final MethodNode body;
  private final BodyLayout layout;
  private final VariableRanges ranges;

  /** Name, slot, first instruction and the one behind the last, of each variable of the body. */
  private final Set<List<Object>> added = new HashSet<>();

  DebugInfoEmitter(
      MethodNode body, BodyLayout layout, Map<AbstractInsnNode, PointPlan> resumeLabels) {
    this.body = body;
    this.layout = layout;
    this.ranges = new VariableRanges(body, layout, resumeLabels);
  }

  /** Rewrites the tables; {@code this} is there from the first to the last label. */
  void emit(MethodNode source, LabelNode first, LabelNode last) {
    if (source.localVariables != null) {
      body.localVariables = new ArrayList<>();
      for (LocalVariableNode variable : source.localVariables) {
        if (variable.index < layout.frame()) {
          add(variable, new Range(first, last));
        } else {
          ranges.split(variable.start, variable.end, variable.index).forEach(r -> add(variable, r));
        }
      }
    }
    body.visibleLocalVariableAnnotations = annotations(source.visibleLocalVariableAnnotations);
    body.invisibleLocalVariableAnnotations = annotations(source.invisibleLocalVariableAnnotations);
  }

  /** Ranges of one variable that overlap may have a part in common (JVMS 4.7.13). */
  private void add(LocalVariableNode v, Range range) {
    AbstractInsnNode start = Insns.next(range.start());
    if (added.add(Arrays.asList(v.name, v.index, start, Insns.next(range.end())))) {
      body.localVariables.add(moved(v, range));
    }
  }

  private LocalVariableNode moved(LocalVariableNode v, Range range) {
    return new LocalVariableNode(
        v.name, v.desc, v.signature, range.start(), range.end(), layout.shifted(v.index));
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
      for (Range range : ranges.split(source.start.get(i), source.end.get(i), slot)) {
        starts.add(range.start());
        ends.add(range.end());
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
}
