package dev.bobbin.weaver.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Where an exception thrown at a node of a method really goes: of the handlers of a node, none
 * behind one that catches everything.
 *
 * <p>Verification counts those too. But the handler of {@code try { synchronized (lock) { .. } }
 * catch (..)} is never entered with the lock held, because the one that unlocks comes first.
 */
final class ExceptionTargets {
  private final List<Range> ranges = new ArrayList<>();

  /** The nodes from {@code start} to {@code end}, exclusive, at which a handler is entered. */
  private record Range(int start, int end, int handler, BitSet shadowed) {
    boolean contains(int node) {
      return start <= node && node < end && !shadowed.get(node);
    }
  }

  ExceptionTargets(MethodNode method) {
    InsnList insns = method.instructions;
    BitSet caught = new BitSet();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int start = insns.indexOf(block.start);
      int end = insns.indexOf(block.end);
      ranges.add(new Range(start, end, insns.indexOf(block.handler), (BitSet) caught.clone()));
      if (block.type == null) {
        caught.set(start, Math.max(start, end));
      }
    }
  }

  /** Returns the indices of the handlers that an exception at a node may enter. */
  List<Integer> of(int node) {
    return ranges.stream().filter(range -> range.contains(node)).map(Range::handler).toList();
  }
}
