package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeState;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.normalize.NormalizedGenerator;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.scan.YieldBox;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Plans where each value goes that has to survive a suspension. */
public final class SpillPlanner {
  private final GeneratorMethod generator;
  private final TypeStates types;
  private final Liveness liveness;
  private final VariableNames names;
  private final FieldPool pool = new FieldPool();

  private SpillPlanner(GeneratorMethod generator, TypeStates types, Liveness liveness) {
    this.generator = generator;
    this.types = types;
    this.liveness = liveness;
    this.names = new VariableNames(generator.method());
  }

  /**
   * Plans for a generator, with the analyses of its code.
   *
   * @param types those before suspension points, and before each {@code ASTORE}
   */
  public static SpillPlan plan(
      NormalizedGenerator normalized, TypeStates types, Liveness liveness, ControlFlowGraph flow) {
    GeneratorMethod generator = normalized.generator();
    List<SuspensionPoint> points = normalized.points();
    SpillPlanner planner = new SpillPlanner(generator, types, liveness);
    List<Spill> arguments = planner.arguments();
    List<PointPlan> plans = new ArrayList<>();
    for (SuspensionPoint point : points) {
      plans.add(planner.plan(point));
    }
    List<SpillField> fields = planner.pool.all();
    var contents =
        new FieldContents(generator.method(), flow, types, liveness, fields, arguments, plans);
    List<PointPlan> complete = new ArrayList<>();
    for (PointPlan plan : plans) {
      complete.add(contents.complete(plan));
    }
    return new SpillPlan(
        fields,
        arguments,
        contents.early(),
        complete,
        contents.moved(),
        contents.releases(),
        YieldBox.of(points));
  }

  private List<Spill> arguments() {
    List<Spill> arguments = new ArrayList<>();
    int slot = generator.receiverSlots();
    for (Type parameter : generator.parameters()) {
      if (liveness.isLive(generator.method().instructions.getFirst(), slot)) {
        Object type = VerifierType.of(parameter);
        SpillField field = pool.ofLocal(slot, type, names.nameAtStart(slot));
        arguments.add(new Spill(slot, type, field));
      }
      slot += parameter.getSize();
    }
    return arguments;
  }

  private PointPlan plan(SuspensionPoint point) {
    TypeState state = types.before(point.call());
    if (state == null) {
      throw new IllegalStateException(
          "no path leads to the suspension point in line " + point.line());
    }
    List<Spill> locals = locals(point.call(), state);
    return new PointPlan(point, locals, locals, stack(point, state), List.of());
  }

  private List<Spill> locals(AbstractInsnNode call, TypeState state) {
    List<Spill> locals = new ArrayList<>();
    for (int slot = generator.receiverSlots(); slot < state.locals().size(); slot++) {
      Object type = state.local(slot);
      if (type != Opcodes.TOP && liveness.isLive(call, slot)) {
        String name = names.nameAt(call, slot);
        SpillField field =
            VerifierType.isStorable(type) ? pool.ofLocal(slot, type, name) : knownNull(type);
        locals.add(new Spill(slot, type, field));
      }
    }
    return locals;
  }

  private List<Spill> stack(SuspensionPoint point, TypeState state) {
    int size = state.stack().size() - (point.marker() == Marker.YIELD_NULL ? 0 : 1);
    List<Spill> stack = new ArrayList<>();
    for (int position = 0; position < size; position++) {
      Object type = state.stack().get(position);
      SpillField field =
          VerifierType.isStorable(type) ? pool.ofStack(position, type) : knownNull(type);
      stack.add(new Spill(position, type, field));
    }
    return stack;
  }

  private SpillField knownNull(Object type) {
    if (type != Opcodes.NULL) {
      throw new IllegalStateException("a value of type " + type + " cannot be suspended");
    }
    return null;
  }
}
