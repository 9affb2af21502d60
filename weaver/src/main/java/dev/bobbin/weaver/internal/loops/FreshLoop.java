package dev.bobbin.weaver.internal.loops;

import dev.bobbin.weaver.internal.bytecode.Lines;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * A loop over a generator that was made for it.
 *
 * @param shape how it is written
 * @param freshness how certain that is
 * @param text the instructions that were written inside of it
 * @param open those during which its generator is open
 * @param line the line of its condition; 0 if unknown
 */
record FreshLoop(
    LoopShape shape, Freshness freshness, Set<AbstractInsnNode> text, OpenRegion open, int line) {

  static FreshLoop of(
      LoopShape shape, Freshness freshness, Set<AbstractInsnNode> text, OpenRegion open) {
    return new FreshLoop(shape, freshness, text, open, Lines.of(shape.header()));
  }
}
