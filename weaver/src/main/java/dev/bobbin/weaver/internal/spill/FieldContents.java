package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.liveness.Liveness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What the fields hold, and so what has to be stored and nulled, and where. */
final class FieldContents {
  private final MethodNode method;
  private final ControlFlowGraph flow;
  private final List<SpillField> fields;
  private final SlotFields slots;

  /** By node: the reference fields that a suspension point leaves for the running body to empty. */
  private final Map<Integer, BitSet> kept = new HashMap<>();

  private final Map<Integer, BitSet> early;
  private final CleanFields clean;

  /** Bit f is set iff field f is emptied as soon as it has been loaded. */
  private final BitSet moved;

  private final HeldReferences held;

  /**
   * Computes the contents.
   *
   * @param types those before suspension points and stores to variables
   * @param fields all fields of the method
   * @param arguments what the factory stores
   * @param plans what survives at each suspension point
   */
  FieldContents(
      MethodNode method,
      ControlFlowGraph flow,
      TypeStates types,
      Liveness liveness,
      List<SpillField> fields,
      List<Spill> arguments,
      List<PointPlan> plans) {
    this.method = method;
    this.flow = flow;
    this.fields = fields;
    List<List<Spill>> locals = new ArrayList<>(List.of(arguments));
    Map<Integer, BitSet> spilled = new HashMap<>();
    for (PointPlan plan : plans) {
      locals.add(plan.locals());
      spilled.put(node(plan), SlotFields.indices(plan.locals()));
    }
    this.slots = new SlotFields(locals);
    BitSet set = SlotFields.indices(arguments);
    this.early = EarlyStores.find(method, flow, types, slots, set, spilled);
    this.clean = new CleanFields(method, flow, slots, set, spilled, early);
    this.moved = MovedFields.find(fields, plans, this::changed, early.values());
    spilled.forEach((node, kept) -> this.kept.put(node, remaining(kept)));
    Map<Integer, BitSet> earlyReferences = new HashMap<>(early);
    earlyReferences.replaceAll((node, stored) -> slots.references(stored));
    this.held =
        new HeldReferences(method, flow, slots, liveness, remaining(set), kept, earlyReferences);
  }

  /** Returns those of the fields that keep their object while the body runs on. */
  private BitSet remaining(BitSet spilled) {
    BitSet remaining = slots.references(spilled);
    remaining.andNot(moved);
    return remaining;
  }

  /** Returns what is stored where it is set, in the order of the code. */
  List<EarlyStore> early() {
    List<EarlyStore> stores = new ArrayList<>();
    for (Map.Entry<Integer, BitSet> entry : new TreeMap<>(early).entrySet()) {
      AbstractInsnNode set = method.instructions.get(entry.getKey());
      BitSet stored = entry.getValue();
      for (int field = stored.nextSetBit(0); field >= 0; field = stored.nextSetBit(field + 1)) {
        stores.add(new EarlyStore(set, slots.local(field)));
      }
    }
    return stores;
  }

  /** Returns where fields let go while the body runs. */
  List<Release> releases() {
    return Releases.of(method, flow, slots, held, fields);
  }

  /** Returns the fields that are emptied as soon as they have been loaded. */
  Set<SpillField> moved() {
    return Set.copyOf(SpillField.of(moved, fields));
  }

  /** Returns the plan with what has to be stored, and what has died. */
  PointPlan complete(PointPlan plan) {
    return new PointPlan(plan.point(), plan.locals(), changed(plan), plan.stack(), died(plan));
  }

  private List<Spill> changed(PointPlan plan) {
    BitSet held = clean.before(node(plan));
    List<Spill> changed = new ArrayList<>();
    for (Spill local : plan.locals()) {
      if (local.field() != null && !held.get(local.field().index())) {
        changed.add(local);
      }
    }
    return changed;
  }

  private List<SpillField> died(PointPlan plan) {
    return SpillField.of(held.died(node(plan)), fields);
  }

  private int node(PointPlan plan) {
    return method.instructions.indexOf(plan.point().call());
  }
}
