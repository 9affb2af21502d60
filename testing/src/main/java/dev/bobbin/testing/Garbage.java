package dev.bobbin.testing;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.function.BooleanSupplier;

/** Tells what the garbage collector takes. */
public final class Garbage {
  private static final int COLLECTIONS = 50;
  private static final long MILLIS_EACH = 20;

  private Garbage() {}

  /** Collects until the reference is cleared, fifty times at most; returns whether it is. */
  public static boolean takes(WeakReference<?> reference) {
    return takesUntil(() -> reference.get() == null);
  }

  /**
   * Collects until something is so, fifty times at most; returns whether it is. What a queue of
   * references has is told later than that they are cleared.
   */
  public static boolean takesUntil(BooleanSupplier condition) {
    for (int i = 0; i < COLLECTIONS && !condition.getAsBoolean(); i++) {
      collect();
    }
    return condition.getAsBoolean();
  }

  /** Collects once, until an object that nobody holds is known to be gone. */
  public static void collect() {
    ReferenceQueue<Object> gone = new ReferenceQueue<>();
    WeakReference<Object> nobodys = new WeakReference<>(new Object(), gone);
    System.gc();
    try {
      gone.remove(MILLIS_EACH);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(nobodys.toString(), interrupted);
    }
  }
}
