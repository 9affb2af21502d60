package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeStates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.MethodNode;

/** What the fields hold where a method is suspended, and so what has to be stored and nulled. */
final class FieldContents {
  private final MethodNode method;
  private final List<SpillField> fields;
  private final SlotFields slots;

  /** By node: the references that a suspension point keeps. */
  private final Map<Integer, BitSet> kept = new HashMap<>();

  private final Map<Integer, BitSet> early;
  private final ReferenceFlow references;
  private final CleanFields clean;

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
      List<SpillField> fields,
      List<Spill> arguments,
      List<PointPlan> plans) {
    this.method = method;
    this.fields = fields;
    List<List<Spill>> locals = new ArrayList<>(List.of(arguments));
    Map<Integer, BitSet> spilled = new HashMap<>();
    for (PointPlan plan : plans) {
      locals.add(plan.locals());
      spilled.put(node(plan), SlotFields.indices(plan.locals()));
      kept.put(node(plan), ReferenceFlow.references(plan.locals()));
      kept.get(node(plan)).or(ReferenceFlow.references(plan.stack()));
    }
    this.slots = new SlotFields(locals);
    BitSet set = SlotFields.indices(arguments);
    this.early = EarlyStores.find(method, flow, types, slots, set, spilled);
    this.clean = new CleanFields(method, flow, slots, set, spilled, early);
    Map<Integer, BitSet> earlyReferences = new HashMap<>(early);
    earlyReferences.replaceAll((node, stored) -> slots.references(stored));
    this.references =
        new ReferenceFlow(flow, ReferenceFlow.references(arguments), kept, earlyReferences);
  }

  /** Returns what is stored where it is set, in the order of the code. */
  List<EarlyStore> early() {
    List<EarlyStore> stores = new ArrayList<>();
    new TreeMap<>(early)
        .forEach(
            (node, stored) ->
                stored.stream()
                    .mapToObj(slots::local)
                    .map(local -> new EarlyStore(method.instructions.get(node), local))
                    .forEach(stores::add));
    return stores;
  }

  /** Returns the plan with what has to be stored, and what has died. */
  PointPlan complete(PointPlan plan) {
    return new PointPlan(plan.point(), plan.locals(), changed(plan), plan.stack(), died(plan));
  }

  private List<Spill> changed(PointPlan plan) {
    BitSet held = clean.before(node(plan));
    return plan.locals().stream()
        .filter(local -> local.field() != null && !held.get(local.field().index()))
        .toList();
  }

  private List<SpillField> died(PointPlan plan) {
    BitSet died = (BitSet) references.before(node(plan)).clone();
    died.andNot(kept.get(node(plan)));
    return died.stream().mapToObj(fields::get).toList();
  }

  private int node(PointPlan plan) {
    return method.instructions.indexOf(plan.point().call());
  }
}
