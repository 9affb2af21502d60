package dev.bobbin.agent;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** A class loader as a weak key, by identity: its own {@code equals} is foreign code. */
final class LoaderKey extends WeakReference<ClassLoader> {
  private final int hash;

  LoaderKey(ClassLoader loader, ReferenceQueue<ClassLoader> queue) {
    super(loader, queue);
    this.hash = System.identityHashCode(loader);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    ClassLoader loader = get();
    return loader != null && other instanceof LoaderKey key && key.refersTo(loader);
  }
}
