package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.internal.emit.BodyEmitter;
import dev.bobbin.weaver.internal.emit.FactoryEmitter;
import dev.bobbin.weaver.internal.emit.FrameClassEmitter;
import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.Cycles;
import dev.bobbin.weaver.internal.normalize.LoopEntryNormalizer;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.write.WovenSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Turns one generator method into a frame class, a factory and one or two forms of its body. */
final class MethodWeaver {

  private MethodWeaver() {}

  /**
   * Weaves a generator that has passed all checks.
   *
   * <p>Paths are copied only where the body stays small enough to be inlined: beyond that, the JIT
   * gains nothing by it.
   */
  static WovenGenerator weave(GeneratorMethod generator) {
    GeneratorMethod copied = LoopEntryNormalizer.normalize(generator, WovenSize::mayBeInlined);
    if (copied == null) {
      return weave(generator, generator.copy());
    }
    WovenGenerator woven = weave(copied, generator.copy());
    return WovenSize.isInlined(woven.body()) ? woven : weave(generator, generator.copy());
  }

  /** Weaves a generator; its code as written, without copied paths, makes the better traversal. */
  private static WovenGenerator weave(GeneratorMethod generator, GeneratorMethod asWritten) {
    boolean traversed = isTraversed(asWritten);
    GeneratorMethod copy = generator.copy();
    Analysis analysis = Analysis.of(generator);
    SpillPlan plan = analysis.plan();
    List<MethodNode> others = new ArrayList<>(BodyEmitter.accessors(generator, plan, traversed));
    if (traversed) {
      others.add(traversal(asWritten, copy, plan));
    }
    var frame = FrameClassEmitter.emit(generator, plan, traversed);
    MethodNode factory = FactoryEmitter.emit(generator, plan);
    MethodNode body = BodyEmitter.emit(generator, plan, analysis.liveness());
    return new WovenGenerator(frame, factory, body, others);
  }

  /** A second form pays where a loop yields; delegating bodies are driven by their chain. */
  private static boolean isTraversed(GeneratorMethod generator) {
    return !generator.primed()
        && !generator.inInterface()
        && !generator.delegates()
        && WovenSize.isTraversed(generator.method())
        && yieldsInLoop(generator.method());
  }

  private static boolean yieldsInLoop(MethodNode method) {
    BitSet cycles = Cycles.in(new ControlFlowGraph(method));
    return SuspensionPoint.in(method).stream()
        .anyMatch(point -> cycles.get(method.instructions.indexOf(point.call())));
  }

  /** Fields and states must be those of the resumable body, which takes over from it. */
  private static MethodNode traversal(
      GeneratorMethod asWritten, GeneratorMethod copy, SpillPlan resumable) {
    Analysis analysis = Analysis.of(asWritten);
    if (analysis.plan().canBeResumedBy(resumable)) {
      return BodyEmitter.emitTraversal(asWritten, analysis.plan(), analysis.liveness());
    }
    Analysis ofCopy = Analysis.of(copy);
    return BodyEmitter.emitTraversal(copy, ofCopy.plan(), ofCopy.liveness());
  }
}
