package dev.bobbin.runtime;

/** The links between the frames of chains: who claims whom, and which leaves grow stale by that. */
final class Links {

  private Links() {}

  /** A child that this parent claimed has not been driven since: that takes its parent away. */
  static boolean isRunning(GeneratorFrame child, DelegatingFrame parent) {
    return child.parent == parent ? child.isExecuting() : child.isRunning();
  }

  /** Makes a frame's results go to the given parent; returns the innermost known frame below. */
  static GeneratorFrame claim(GeneratorFrame child, DelegatingFrame parent) {
    child.takeOver();
    if (child.parent != parent) {
      if (child.parent != null) {
        forgetLeaves(child.parent);
      }
      child.parent = parent;
    }
    return child instanceof DelegatingFrame frame ? takeLeaf(frame) : child;
  }

  /** From now on another root drives this frame: its own cache would grow stale. */
  private static GeneratorFrame takeLeaf(DelegatingFrame frame) {
    if (frame.chain == null) {
      return frame;
    }
    GeneratorFrame known = frame.chain.leaf;
    frame.chain.leaf = null;
    return known == null || frame.lookedAhead ? frame : known;
  }

  /** Makes every chain that leads through a frame look for its leaf again. */
  static void forgetLeaves(DelegatingFrame frame) {
    for (DelegatingFrame owner = frame; owner != null; owner = owner.parent) {
      if (owner.chain != null) {
        owner.chain.leaf = null;
      }
    }
  }
}
