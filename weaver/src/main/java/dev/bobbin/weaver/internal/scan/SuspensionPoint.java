package dev.bobbin.weaver.internal.scan;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A call of a marker at which the generator may be suspended.
 *
 * @param state the state it is suspended in: 1, 2, .. in the order of the code
 * @param call the marker's call
 * @param marker which one
 * @param line the source line, 0 if unknown
 */
public record SuspensionPoint(int state, MethodInsnNode call, Marker marker, int line) {

  /** Returns the same point in a copy of its method. */
  public SuspensionPoint in(MethodCopy copy) {
    return new SuspensionPoint(state, copy.of(call), marker, line);
  }

  /** Returns whether the generator may be suspended at an instruction. */
  public static boolean isAt(AbstractInsnNode insn) {
    Marker marker = Marker.of(insn);
    return marker != null && marker.suspends();
  }

  /** Bit i is set iff the generator may be suspended at node i of a method. */
  public static BitSet nodesIn(MethodNode method) {
    BitSet nodes = new BitSet();
    InsnList insns = method.instructions;
    for (int i = 0; i < insns.size(); i++) {
      nodes.set(i, isAt(insns.get(i)));
    }
    return nodes;
  }

  /** Returns the suspension points of a method, in the order of the code. */
  public static List<SuspensionPoint> in(MethodNode method) {
    List<SuspensionPoint> points = new ArrayList<>();
    int line = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number) {
        line = number.line;
      } else if (isAt(insn)) {
        int state = points.size() + 1;
        points.add(new SuspensionPoint(state, (MethodInsnNode) insn, Marker.of(insn), line));
      }
    }
    return points;
  }
}
