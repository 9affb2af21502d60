package dev.bobbin.runtime;

/**
 * What a chain leaves in the frames below its root, so that others can tell what became of them.
 *
 * <p>The frames refer to it, and it refers to nothing: a delegate never keeps a parent alive.
 */
final class Claim {

  /** Whether the root of the chain is being driven: then all its frames are running. */
  boolean driving;

  /** Whether a frame of the chain has been driven from outside since, or claimed by another one. */
  boolean stale;
}
