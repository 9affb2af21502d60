package dev.bobbin.weaver.internal.normalize;

import dev.bobbin.weaver.internal.flow.ControlFlowGraph;
import dev.bobbin.weaver.internal.flow.Loop;
import dev.bobbin.weaver.internal.flow.LoopFinder;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives each loop one entry, where resuming the body would be another one: the path from there to
 * the loop's header is copied, and the copy is taken after a suspension.
 *
 * <pre>
 * while (a) {              while (a) {
 *   if (b) yield;            if (b) { yield; goto copy; }
 *   c;              --&gt;      c;
 * }                        }
 *                          ...
 *                          copy: c; goto while
 * </pre>
 *
 * <p>How this works:
 *
 * <ol>
 *   <li>Control does not pass a suspension point, so that what is a loop in source code need not be
 *       one here: a loop whose every path yields costs nothing.
 *   <li>A loop with more than one entry keeps the first one. What the others reach inside of it,
 *       without the header, is copied, and who enters from outside enters the copy.
 *   <li>The copy may contain inner loops with more than one entry: then once more, until there is
 *       none, which is once for each level of nesting.
 * </ol>
 *
 * <p>A loop that is entered by an exception is left alone.
 */
public final class LoopEntryNormalizer {

  private LoopEntryNormalizer() {}

  /**
   * Returns a copy of the generator in which every loop has one entry; empty if it is like that
   * already or cannot be.
   *
   * @param worthIt whether a method is not yet too large; copies grow with the nesting
   */
  public static Optional<GeneratorMethod> normalize(
      GeneratorMethod generator, Predicate<MethodNode> worthIt) {
    MethodNode method = generator.method();
    if (!worthIt.test(method) || find(method) == null) {
      return Optional.empty();
    }
    GeneratorMethod normalized = generator.copy();
    MethodNode copy = normalized.method();
    Loop loop = find(copy);
    while (loop != null && worthIt.test(copy)) {
      if (!PathCopy.insert(generator.host().name, copy, loop, flow(copy))) {
        return Optional.empty();
      }
      loop = find(copy);
    }
    return loop == null ? Optional.of(normalized) : Optional.empty();
  }

  private static Loop find(MethodNode method) {
    return flow(method).withSecondEntry();
  }

  private static LoopFinder flow(MethodNode method) {
    return new LoopFinder(new ControlFlowGraph(method), SuspensionPoint.nodesIn(method));
  }
}
