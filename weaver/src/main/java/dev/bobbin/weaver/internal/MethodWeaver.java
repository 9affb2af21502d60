package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.internal.emit.BodyEmitter;
import dev.bobbin.weaver.internal.emit.BodyMethod;
import dev.bobbin.weaver.internal.emit.FactoryEmitter;
import dev.bobbin.weaver.internal.emit.FrameClassEmitter;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.liveness.LivenessAnalysis;
import dev.bobbin.weaver.internal.normalize.LoopEntryNormalizer;
import dev.bobbin.weaver.internal.normalize.UninitializedObjectNormalizer;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.spill.SpillPlanner;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Names the passes that turn one generator method into a frame class, a factory and a body. */
final class MethodWeaver {

  private MethodWeaver() {}

  /**
   * Weaves a generator that has passed all checks.
   *
   * <p>Paths are copied only where the body stays small enough to be inlined: beyond that, the JIT
   * gains nothing by it.
   */
  static WovenGenerator weave(GeneratorMethod generator, WeaverOptions options) {
    MethodNode method = generator.method();
    MethodNode copied =
        LoopEntryNormalizer.normalize(generator.host().name, method, WovenSize::mayBeInlined);
    if (copied == null) {
      return weaveAsIs(generator, options);
    }
    WovenGenerator woven = weaveAsIs(generator.withCode(copied), options);
    return WovenSize.isInlined(woven.body()) ? woven : weaveAsIs(generator, options);
  }

  private static WovenGenerator weaveAsIs(GeneratorMethod generator, WeaverOptions options) {
    MethodNode method = generator.method();
    String owner = generator.host().name;
    List<SuspensionPoint> points = SuspensionPoint.in(method);

    UninitializedObjectNormalizer.normalize(owner, method, points);
    TypeStates types = TypeAnalysis.analyze(owner, method, SuspensionPoint::isAt);
    ControlFlowGraph flow = new ControlFlowGraph(method);
    Liveness liveness = LivenessAnalysis.analyze(method, flow);
    SpillPlan plan = SpillPlanner.plan(generator, points, types, liveness, flow);

    var frame = FrameClassEmitter.emit(generator, plan, options.debugInfo());
    MethodNode factory = FactoryEmitter.emit(generator, plan);
    List<MethodNode> accessors = BodyMethod.accessors(generator);
    MethodNode body = BodyEmitter.emit(generator, plan, liveness);
    return new WovenGenerator(frame, factory, body, accessors);
  }
}
