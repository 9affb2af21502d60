package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Insns;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The entries of the exception table that belong to a loop. */
final class LoopRanges {
  private final MethodNode method;
  private final OpenRegion open;

  LoopRanges(MethodNode method, OpenRegion open) {
    this.method = method;
    this.open = open;
  }

  /** Makes ranges inside of a loop that reach up to its end end before what is put there. */
  static void endAt(MethodNode method, FreshLoop loop, AbstractInsnNode last, LabelNode end) {
    AbstractInsnNode after = Insns.next(last);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      boolean inside = loop.text().contains(Edges.target(block.handler));
      if (inside && Insns.next(block.end) == after && isBehind(block.end, last)) {
        block.end = end;
      }
    }
  }

  private static boolean isBehind(AbstractInsnNode label, AbstractInsnNode insn) {
    AbstractInsnNode node = insn.getNext();
    while (node != null && !Insns.isReal(node)) {
      if (node == label) {
        return true;
      }
      node = node.getNext();
    }
    return false;
  }

  /**
   * Protects a loop: after the handlers inside of it, before those around it, which protect the
   * code behind as well.
   */
  void protect(LabelNode failed, LabelNode start, LabelNode end) {
    List<TryCatchBlockNode> blocks = new ArrayList<>();
    int first = method.tryCatchBlocks.size();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (open.isAround(block.handler)) {
        first = Math.min(first, blocks.size());
      }
      blocks.add(block);
      if (open.isAround(block.handler) && isLastOfItsKind(block)) {
        blocks.add(new TryCatchBlockNode(start, end, block.handler, block.type));
      }
    }
    blocks.addAll(first, ranges(failed));
    method.tryCatchBlocks = blocks;
  }

  private boolean isLastOfItsKind(TryCatchBlockNode block) {
    List<TryCatchBlockNode> all = method.tryCatchBlocks;
    return all.subList(all.indexOf(block) + 1, all.size()).stream()
        .noneMatch(b -> b.handler == block.handler && same(b.type, block.type));
  }

  private static boolean same(String type, String other) {
    return type == null ? other == null : type.equals(other);
  }

  private List<TryCatchBlockNode> ranges(LabelNode handler) {
    List<TryCatchBlockNode> ranges = new ArrayList<>();
    InsnList insns = method.instructions;
    LabelNode start = null;
    AbstractInsnNode last = null;
    for (AbstractInsnNode insn : insns.toArray()) {
      if (!Insns.isReal(insn)) {
        continue;
      }
      if (open.contains(insn) && start == null) {
        start = new LabelNode();
        insns.insertBefore(insn, start);
      } else if (!open.contains(insn) && start != null) {
        ranges.add(range(start, last, handler));
        start = null;
      }
      last = insn;
    }
    if (start != null) {
      ranges.add(range(start, last, handler));
    }
    return ranges;
  }

  private TryCatchBlockNode range(LabelNode start, AbstractInsnNode last, LabelNode handler) {
    LabelNode end = new LabelNode();
    method.instructions.insert(last, end);
    return new TryCatchBlockNode(start, end, handler, null);
  }
}
