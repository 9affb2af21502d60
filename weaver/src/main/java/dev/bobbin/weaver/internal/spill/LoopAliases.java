package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.liveness.Liveness;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which variables of a loop over a generator hold that generator: {@code for (x : source)} keeps
 * {@code source.iterator()}, which is the same object.
 *
 * <p>While the loop needs it, nothing is gained if the field of {@code source} lets it go; and a
 * null there would keep HotSpot from taking that generator's frame apart.
 */
final class LoopAliases {
  private static final BitSet NONE = new BitSet();

  /** By the slot of the generator: the slots of the loops' iterators. */
  private final Map<Integer, BitSet> iterators = new HashMap<>();

  /** By the slot of the generator: the nodes between its load and the store of the iterator. */
  private final Map<Integer, BitSet> between = new HashMap<>();

  private final MethodNode method;

  LoopAliases(MethodNode method) {
    this.method = method;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode call && isIterator(call)) {
        add(Insns.previousInBlock(call), Insns.next(call));
      }
    }
  }

  private static boolean isIterator(MethodInsnNode call) {
    return call.name.equals("iterator")
        && call.desc.equals("()Ljava/util/Iterator;")
        && isGenerator(call.owner);
  }

  private static boolean isGenerator(Object type) {
    return RuntimeMembers.GEN.equals(type) || RuntimeMembers.COROUTINE.equals(type);
  }

  private void add(AbstractInsnNode load, AbstractInsnNode store) {
    if (load instanceof VarInsnNode source
        && store instanceof VarInsnNode iterator
        && store.getOpcode() == Opcodes.ASTORE) {
      iterators.computeIfAbsent(source.var, slot -> new BitSet()).set(iterator.var);
      between
          .computeIfAbsent(source.var, slot -> new BitSet())
          .set(method.instructions.indexOf(load) + 1, method.instructions.indexOf(store) + 1);
    }
  }

  /** Returns whether a variable's last value is kept by a loop before a node. */
  boolean isKept(Spill local, int node, Liveness liveness) {
    if (!isGenerator(local.type())) {
      return false;
    }
    AbstractInsnNode insn = method.instructions.get(node);
    BitSet kept = iterators.getOrDefault(local.slot(), NONE);
    for (int slot = kept.nextSetBit(0); slot >= 0; slot = kept.nextSetBit(slot + 1)) {
      if (liveness.isLive(insn, slot)) {
        return true;
      }
    }
    return between.getOrDefault(local.slot(), NONE).get(node);
  }
}
