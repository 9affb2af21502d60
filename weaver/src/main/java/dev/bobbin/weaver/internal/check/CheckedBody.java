package dev.bobbin.weaver.internal.check;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.frames.TypeAnalysis;
import dev.bobbin.weaver.internal.frames.TypeStates;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
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
 * @param classes the other classes
 * @param generic what its generic signature says it returns; nothing of the kind for lambdas
 */
record CheckedBody(
    GeneratorMethod generator,
    List<SuspensionPoint> points,
    ControlFlowGraph flow,
    TypeStates types,
    ClassLookup classes,
    GenericReturn generic) {

  /** Analyses a generator. */
  static CheckedBody of(GeneratorMethod generator, ClassLookup classes) {
    MethodNode method = generator.method();
    String owner = generator.host().name;
    return new CheckedBody(
        generator,
        SuspensionPoint.in(method),
        new ControlFlowGraph(method),
        TypeAnalysis.analyze(owner, method, SuspensionPoint::isAt),
        classes,
        GenericReturn.of(method, generator.kind(), classes));
  }

  MethodNode method() {
    return generator.method();
  }

  /** Returns what is known of Y. */
  ReferenceType yields() {
    return generic.yielded(generator.kind());
  }

  /** Returns what is known of S, in a Coroutine. */
  ReferenceType sent() {
    return generic.argument(1);
  }
}
