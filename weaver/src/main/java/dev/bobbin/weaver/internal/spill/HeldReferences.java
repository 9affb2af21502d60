package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.liveness.Liveness;
import java.util.BitSet;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which reference fields may hold an object before each node of a method, if each one lets go where
 * the variable in it dies, or is set to something else: what a plain method would have let go, a
 * running body does not keep in its frame.
 */
final class HeldReferences {
  private static final BitSet NONE = new BitSet();

  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final SlotFields slots;
  private final Liveness liveness;
  private final Map<Integer, BitSet> kept;
  private final Map<Integer, BitSet> early;
  private final BitSet longPaths;
  private final LoopAliases aliases;
  private final BitSet[] before;

  /**
   * Computes the fields, forward to a fixed point.
   *
   * @param arguments the fields that are set at the start
   * @param kept what each suspension point keeps for the running body, by node
   * @param early the fields that are set where their variable is, by node
   */
  HeldReferences(
      MethodNode method,
      ControlFlowGraph flow,
      SlotFields slots,
      Liveness liveness,
      BitSet arguments,
      Map<Integer, BitSet> kept,
      Map<Integer, BitSet> early) {
    this.method = method;
    this.flow = flow;
    this.slots = slots;
    this.liveness = liveness;
    this.kept = kept;
    this.early = early;
    this.longPaths = LongPaths.in(method, flow);
    this.longPaths.andNot(LoopCloses.in(method.instructions));
    this.aliases = new LoopAliases(method);
    this.before = new BitSet[flow.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    before[0].or(arguments);
    while (pass()) {
      continue;
    }
  }

  /** Returns whether something has changed that this pass had gone by. */
  private boolean pass() {
    boolean changed = false;
    for (int i = 0; i < before.length; i++) {
      if (before[i].isEmpty() && !kept.containsKey(i) && !early.containsKey(i)) {
        continue;
      }
      for (int successor : flow.successors(i)) {
        BitSet fields = behind(i);
        fields.andNot(released(i, successor));
        changed |= add(successor, fields) && successor <= i;
      }
      for (int handler : flow.handlers(i)) {
        BitSet fields = behind(i);
        fields.or(before[i]);
        changed |= add(handler, fields) && handler <= i;
      }
    }
    return changed;
  }

  /** The set is the caller's, who needs it no more. */
  private boolean add(int node, BitSet fields) {
    fields.andNot(before[node]);
    before[node].or(fields);
    return !fields.isEmpty();
  }

  /** Returns a set of the caller's own. */
  private BitSet behind(int node) {
    BitSet fields = (BitSet) before[node].clone();
    if (kept.containsKey(node)) {
      fields.andNot(died(node));
      fields.or(kept.get(node));
    }
    fields.or(early.getOrDefault(node, NONE));
    return fields;
  }

  /** Returns the fields that have to let go at a suspension point. */
  BitSet died(int node) {
    return dead(before[node], node);
  }

  /** Bit f is set iff field f may hold an object before the node. */
  BitSet before(int node) {
    return before[node];
  }

  /** Bit f is set iff field f has to let go on the way from a node to a successor. */
  BitSet released(int node, int successor) {
    BitSet fields = overwritten(node);
    if (longPaths.get(successor)) {
      fields.or(dead(behind(node), successor));
    } else {
      fields.andNot(dead(fields, successor));
    }
    return fields;
  }

  /** Whoever reads the variable in a handler must not find that the field holds another object. */
  private BitSet overwritten(int node) {
    BitSet fields = (BitSet) slots.overwrittenBy(method.instructions.get(node)).clone();
    fields.and(before[node]);
    fields.andNot(early.getOrDefault(node, NONE));
    return fields;
  }

  private BitSet dead(BitSet fields, int node) {
    BitSet dead = new BitSet();
    for (int field = fields.nextSetBit(0); field >= 0; field = fields.nextSetBit(field + 1)) {
      dead.set(field, isDead(slots.local(field), node));
    }
    return dead;
  }

  private boolean isDead(Spill local, int node) {
    return !liveness.isLive(method.instructions.get(node), local.slot())
        && !aliases.isKept(local, node, liveness);
  }
}
