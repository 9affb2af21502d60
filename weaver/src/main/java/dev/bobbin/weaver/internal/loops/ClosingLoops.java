package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the loops of a generator close the generators that are made for them, when they are left by
 * break, continue of an outer loop, return, exception or close.
 *
 * <p>CPython's reference count does that: what a loop is over is nowhere but on the stack, and goes
 * with it. The innermost loop closes first, and each one before the handlers and {@code finally}
 * blocks around it.
 */
public final class ClosingLoops {

  private ClosingLoops() {}

  /** Rewrites the code of a generator; without such a loop it stays as it is. */
  public static void rewrite(GeneratorMethod generator, FreshCalls calls) {
    MethodNode method = generator.method();
    List<FreshLoop> loops = new FreshLoopFinder(method, calls).find();
    Object receiver = generator.isStatic() ? Opcodes.TOP : generator.host().name;
    for (FreshLoop loop : loops) {
      List<FreshLoop> around =
          loops.stream()
              .filter(other -> other != loop && other.text().contains(loop.shape().header()))
              .toList();
      LoopCloser.rewrite(method, receiver, loop, around);
    }
  }
}
