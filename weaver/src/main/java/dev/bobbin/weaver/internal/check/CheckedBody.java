package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * The body of a generator as compiled, with what the rules need to know about it.
 *
 * @param generator the generator
 * @param points its suspension points
 * @param flow its control flow
 * @param types the types before its suspension points
 */
public record CheckedBody(
    GeneratorMethod generator,
    List<SuspensionPoint> points,
    ControlFlowGraph flow,
    TypeStates types) {

  /** Analyses a generator. */
  public static CheckedBody of(GeneratorMethod generator) {
    MethodNode method = generator.method();
    return new CheckedBody(
        generator,
        SuspensionPoint.in(method),
        new ControlFlowGraph(method),
        TypeAnalysis.analyze(generator.host().name, method, SuspensionPoint::isAt));
  }

  MethodNode method() {
    return generator.method();
  }
}
