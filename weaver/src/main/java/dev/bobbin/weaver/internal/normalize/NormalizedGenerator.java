package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * A generator whose code can be suspended at each of its points: no object is uninitialised there.
 *
 * <p>The code is a copy of what was compiled, and nobody changes it: what is found out about it
 * stays true.
 */
public final class NormalizedGenerator {
  private final GeneratorMethod generator;
  private final List<SuspensionPoint> points;
  private final ControlFlowGraph flow;

  private NormalizedGenerator(GeneratorMethod generator) {
    this.generator = generator;
    this.points = SuspensionPoint.in(generator.method());
    this.flow = new ControlFlowGraph(generator.method());
  }

  /** Returns the normal form of a generator, which is left as it is. */
  public static NormalizedGenerator of(GeneratorMethod generator) {
    GeneratorMethod copy = generator.copy();
    UninitializedObjectNormalizer.rewrite(copy.host().name, copy.method());
    return new NormalizedGenerator(copy);
  }

  /** Returns the generator, with the code in normal form. */
  public GeneratorMethod generator() {
    return generator;
  }

  /** Returns the code in normal form. */
  public MethodNode method() {
    return generator.method();
  }

  /** Returns the control flow of the code. */
  public ControlFlowGraph flow() {
    return flow;
  }

  /** Returns its suspension points, in the order of the code. */
  public List<SuspensionPoint> points() {
    return points;
  }
}
