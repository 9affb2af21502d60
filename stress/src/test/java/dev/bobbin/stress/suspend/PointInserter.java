package dev.bobbin.stress.suspend;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Inserts markers into a method. They leave the operand stack as it is, so that the stack maps stay
 * true.
 */
final class PointInserter {
  private static final String GEN = "dev/bobbin/Gen";
  private static final int STACK_OF_A_MARKER = 2;

  private final MethodNode method;
  private final boolean boxed;
  private final boolean inReturns;
  private int inserted;
  private int held;

  /**
   * Prepares for a method.
   *
   * @param boxed whether it yields a boxed number, which the weaver keeps unboxed, instead of null
   * @param inReturns whether it may suspend between {@code Gen.returns} and the return
   */
  PointInserter(MethodNode method, boolean boxed, boolean inReturns) {
    this.method = method;
    this.boxed = boxed;
    this.inReturns = inReturns;
  }

  /**
   * Inserts the markers.
   *
   * @param stride 1 for all points, n for each n-th
   */
  void insert(Points points, int stride) {
    MonitorDepths monitors = MonitorDepths.of(method);
    Set<AbstractInsnNode> before = new LinkedHashSet<>();
    int index = 0;
    for (AbstractInsnNode insn : points == Points.LINES ? lineStarts() : instructions()) {
      if (monitors.isHeldAt(insn)) {
        held++;
      } else if (index++ % stride == 0) {
        before.add(insn);
      }
    }
    Set<AbstractInsnNode> after =
        points == Points.INSTRUCTIONS && stride == 1 ? lastInRanges(monitors) : Set.of();
    NewLabels labels = NewLabels.tie(method);
    before.forEach(insn -> method.instructions.insertBefore(labels.inFrontOf(insn), marker()));
    after.forEach(insn -> method.instructions.insert(insn, marker()));
    method.maxStack += STACK_OF_A_MARKER;
  }

  /** Returns the number of markers that were inserted. */
  int inserted() {
    return inserted;
  }

  /** Returns the number of points at which a monitor may be held. */
  int held() {
    return held;
  }

  private Set<AbstractInsnNode> instructions() {
    Set<AbstractInsnNode> all = new LinkedHashSet<>();
    for (AbstractInsnNode node : method.instructions) {
      if (Code.isReal(node) && (inReturns || !isInReturn(node))) {
        all.add(node);
      }
    }
    return all;
  }

  private static boolean isInReturn(AbstractInsnNode insn) {
    AbstractInsnNode before = Code.realBefore(insn);
    return before instanceof MethodInsnNode call && call.owner.equals(GEN)
        || before instanceof TypeInsnNode cast && cast.desc.equals(GEN);
  }

  private Set<AbstractInsnNode> lineStarts() {
    Set<AbstractInsnNode> starts = new LinkedHashSet<>();
    for (AbstractInsnNode node : method.instructions) {
      AbstractInsnNode start = node instanceof LineNumberNode ? Code.realFrom(node) : null;
      if (start != null) {
        starts.add(start);
      }
    }
    if (starts.isEmpty()) {
      starts.add(Code.realFrom(method.instructions.getFirst()));
    }
    return starts;
  }

  private Set<AbstractInsnNode> lastInRanges(MonitorDepths monitors) {
    Set<AbstractInsnNode> last = new LinkedHashSet<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      AbstractInsnNode insn = lastBefore(block.end);
      boolean free =
          insn != null
              && Code.fallsThrough(insn)
              && insn.getOpcode() != Opcodes.MONITORENTER
              && insn.getOpcode() != Opcodes.MONITOREXIT
              && !monitors.isHeldAt(insn);
      if (free) {
        last.add(insn);
      }
    }
    return last;
  }

  /** A label between the instruction and the end may have a stack map of its own. */
  private static AbstractInsnNode lastBefore(LabelNode end) {
    AbstractInsnNode insn = end.getPrevious();
    return insn != null && Code.isReal(insn) ? insn : null;
  }

  private InsnList marker() {
    InsnList code = new InsnList();
    if (boxed) {
      code.add(new InsnNode(Opcodes.ICONST_1));
      code.add(call("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false));
    } else {
      code.add(new InsnNode(Opcodes.ACONST_NULL));
    }
    code.add(call(GEN, "yield", "(Ljava/lang/Object;)Ljava/lang/Object;", true));
    code.add(new InsnNode(Opcodes.POP));
    inserted++;
    return code;
  }

  private static MethodInsnNode call(String owner, String name, String desc, boolean itf) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, desc, itf);
  }
}
