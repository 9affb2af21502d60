package dev.bobbin.weaver.internal;

import dev.bobbin.weaver.internal.check.Findings;
import dev.bobbin.weaver.internal.durable.DurableExtension;
import dev.bobbin.weaver.internal.durable.ReplayedLoops;
import dev.bobbin.weaver.internal.durable.VariableRule;
import dev.bobbin.weaver.internal.emit.BodyEmitter;
import dev.bobbin.weaver.internal.emit.FactoryEmitter;
import dev.bobbin.weaver.internal.emit.FrameClassEmitter;
import dev.bobbin.weaver.internal.emit.FrameClassFile;
import dev.bobbin.weaver.internal.emit.FrameExtension;
import dev.bobbin.weaver.internal.flow.Cycles;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.normalize.LoopEntryNormalizer;
import dev.bobbin.weaver.internal.normalize.NormalizedGenerator;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.start.StartForms;
import dev.bobbin.weaver.internal.write.WovenSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
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
  static WovenGenerator weave(GeneratorMethod generator, StartForms starts) {
    NormalizedGenerator asWritten = NormalizedGenerator.of(generator);
    return LoopEntryNormalizer.normalize(generator, WovenSize::mayBeInlined)
        .map(copied -> weave(NormalizedGenerator.of(copied), asWritten, starts))
        .filter(woven -> WovenSize.isInlined(woven.body()))
        .orElseGet(() -> weave(asWritten, asWritten, starts));
  }

  /**
   * Weaves a durable generator that has passed all checks. No path is copied, so that the states do
   * not depend on what this weaver finds worth it.
   *
   * @param fingerprint that of its code as compiled
   */
  static WovenGenerator weaveDurable(
      GeneratorMethod generator, String fingerprint, ClassLookup classes, Findings findings) {
    NormalizedGenerator replayed = NormalizedGenerator.of(ReplayedLoops.rewrite(generator));
    return weave(
        replayed,
        replayed,
        StartForms.NONE,
        plan -> {
          VariableRule.check(replayed.generator(), plan, classes, findings);
          return DurableExtension.of(replayed.generator(), fingerprint, plan);
        });
  }

  private static WovenGenerator weave(
      NormalizedGenerator normalized, NormalizedGenerator asWritten, StartForms starts) {
    return weave(normalized, asWritten, starts, plan -> FrameExtension.NONE);
  }

  /** Weaves a generator; its code as written, without copied paths, makes the better traversal. */
  private static WovenGenerator weave(
      NormalizedGenerator normalized,
      NormalizedGenerator asWritten,
      StartForms starts,
      Function<SpillPlan, FrameExtension> extensions) {
    GeneratorMethod generator = normalized.generator();
    Analysis analysis = Analysis.of(normalized);
    SpillPlan plan = analysis.plan();
    FrameExtension extension = extensions.apply(plan);
    MethodNode factory = FactoryEmitter.emit(generator, plan);
    MethodNode body = BodyEmitter.emit(normalized, plan, analysis.liveness(), starts);
    List<MethodNode> others = new ArrayList<>(List.of(BodyEmitter.accessor(generator)));
    if (starts.contain(generator)) {
      others.add(start(normalized, analysis, asWritten, starts));
    }
    if (!isTraversed(asWritten)) {
      FrameClassFile frame = FrameClassEmitter.emit(generator, plan, extension);
      return new WovenGenerator(frame, factory, body, others);
    }
    FrameClassFile frame = FrameClassEmitter.emitTraversed(generator, plan, extension);
    others.add(BodyEmitter.traversalAccessor(generator, plan));
    others.add(traversal(normalized, analysis, asWritten));
    return new WovenGenerator(frame, factory, body, others);
  }

  /** A second form pays where a loop yields; delegating bodies are driven by their chain. */
  private static boolean isTraversed(NormalizedGenerator asWritten) {
    GeneratorMethod generator = asWritten.generator();
    return !generator.primed()
        && !generator.inInterface()
        && !generator.delegates()
        && WovenSize.isTraversed(generator.method())
        && yieldsInLoop(asWritten);
  }

  private static boolean yieldsInLoop(NormalizedGenerator generator) {
    BitSet cycles = Cycles.in(generator.flow());
    return cycles.intersects(SuspensionPoint.nodesIn(generator.method()));
  }

  private static MethodNode traversal(
      NormalizedGenerator resumable, Analysis ofResumable, NormalizedGenerator asWritten) {
    Source source = Source.of(resumable, ofResumable, asWritten);
    return BodyEmitter.emitTraversal(
        source.generator(), source.analysis().plan(), source.analysis().liveness());
  }

  private static MethodNode start(
      NormalizedGenerator resumable,
      Analysis ofResumable,
      NormalizedGenerator asWritten,
      StartForms starts) {
    Source source = Source.of(resumable, ofResumable, asWritten);
    return BodyEmitter.emitStart(
        source.generator(), source.analysis().plan(), source.analysis().liveness(), starts);
  }

  /** What a form is made of that the resumable body takes over from. */
  private record Source(GeneratorMethod generator, Analysis analysis) {

    /** Fields and states must be those of the resumable body. */
    static Source of(
        NormalizedGenerator resumable, Analysis ofResumable, NormalizedGenerator asWritten) {
      Analysis analysis = resumable == asWritten ? ofResumable : Analysis.of(asWritten);
      return analysis.plan().canBeResumedBy(ofResumable.plan())
          ? new Source(asWritten.generator(), analysis)
          : new Source(resumable.generator(), ofResumable);
    }
  }
}
