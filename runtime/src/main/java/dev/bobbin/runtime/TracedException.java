package dev.bobbin.runtime;

import java.lang.ref.WeakReference;

/** An exception, by identity; a body that has caught it may let it go. */
final class TracedException extends WeakReference<Throwable> {
  private final int hash;

  TracedException(Throwable failure) {
    super(failure);
    this.hash = System.identityHashCode(failure);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TracedException && ((TracedException) other).get() == get();
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
