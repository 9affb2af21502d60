package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.Cycles;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds what to store where it is set, and not where the method is suspended: a variable that is
 * set once, before a loop that yields, would otherwise be stored in each iteration, since the first
 * one has to.
 *
 * <p>Only instructions outside of all loops store early, so a variable whose loop does not yield
 * after all costs one store in the life of a generator.
 */
final class EarlyStores {
  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final TypeStates types;
  private final SlotFields slots;
  private final BitSet arguments;
  private final Map<Integer, BitSet> spilled;
  private final BitSet loops;

  private EarlyStores(
      MethodNode method,
      ControlFlowGraph flow,
      TypeStates types,
      SlotFields slots,
      BitSet arguments,
      Map<Integer, BitSet> spilled) {
    this.method = method;
    this.flow = flow;
    this.types = types;
    this.slots = slots;
    this.arguments = arguments;
    this.spilled = spilled;
    this.loops = Cycles.in(flow);
  }

  /** Returns the fields to store, by the node that sets their variable. */
  static Map<Integer, BitSet> find(
      MethodNode method,
      ControlFlowGraph flow,
      TypeStates types,
      SlotFields slots,
      BitSet arguments,
      Map<Integer, BitSet> spilled) {
    return new EarlyStores(method, flow, types, slots, arguments, spilled).find();
  }

  private Map<Integer, BitSet> find() {
    Map<Integer, BitSet> stores = spilledInLoops() ? possible() : Map.of();
    if (stores.isEmpty()) {
      return stores;
    }
    var wanted = new WantedFields(method, flow, slots, gained(stores));
    stores.forEach((node, fields) -> fields.and(wanted.behind(node)));
    stores.values().removeIf(BitSet::isEmpty);
    return stores;
  }

  private boolean spilledInLoops() {
    for (int node : spilled.keySet()) {
      if (loops.get(node)) {
        return true;
      }
    }
    return false;
  }

  private Map<Integer, BitSet> possible() {
    Map<Integer, BitSet> stores = new HashMap<>();
    for (int i = loops.nextClearBit(0); i < flow.size(); i = loops.nextClearBit(i + 1)) {
      BitSet fields = slots.setBy(method.instructions.get(i));
      if (!fields.isEmpty() && mayStoreBehind(method.instructions.get(i))) {
        stores.put(i, fields);
      }
    }
    return stores;
  }

  private boolean mayStoreBehind(AbstractInsnNode insn) {
    return staysInRanges(insn) && isInitialized(insn);
  }

  /**
   * A handler need not accept what the last instruction of its range sets; but it would have to
   * accept what an instruction behind that finds.
   */
  private boolean staysInRanges(AbstractInsnNode insn) {
    AbstractInsnNode following = Insns.next(insn);
    if (following == null) {
      return false;
    }
    int[] here = flow.handlers(method.instructions.indexOf(insn));
    int[] next = flow.handlers(method.instructions.indexOf(following));
    for (int handler : here) {
      if (!contains(next, handler)) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(int[] handlers, int wanted) {
    for (int handler : handlers) {
      if (handler == wanted) {
        return true;
      }
    }
    return false;
  }

  /** No field can hold an object that no constructor has run for. */
  private boolean isInitialized(AbstractInsnNode store) {
    if (store.getOpcode() != Opcodes.ASTORE) {
      return true;
    }
    TypeState state = types.before(store);
    return state != null
        && (state.fromTop(0) == Opcodes.NULL || VerifierType.isObject(state.fromTop(0)));
  }

  /** Returns what the suspension points in loops need no longer store if all stores are made. */
  private Map<Integer, BitSet> gained(Map<Integer, BitSet> stores) {
    var late = new CleanFields(method, flow, slots, arguments, spilled, Map.of());
    var early = new CleanFields(method, flow, slots, arguments, spilled, stores);
    Map<Integer, BitSet> gained = new HashMap<>();
    spilled.forEach(
        (node, fields) -> {
          BitSet clean = (BitSet) fields.clone();
          clean.and(early.before(node));
          clean.andNot(late.before(node));
          gained.put(node, loops.get(node) ? clean : new BitSet());
        });
    return gained;
  }
}
