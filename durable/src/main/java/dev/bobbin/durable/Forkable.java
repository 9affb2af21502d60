package dev.bobbin.durable;

/** An object of which {@link Snapshots#fork} makes a copy for the fork, rather than share it. */
public interface Forkable {

  /** Returns the copy; it has a class that the variables which hold this object can hold. */
  Object fork();
}
