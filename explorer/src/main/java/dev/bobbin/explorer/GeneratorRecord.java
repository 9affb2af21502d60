package dev.bobbin.explorer;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** What is known about a generator that runs; does not keep it alive. */
final class GeneratorRecord extends WeakReference<Object> {
  private final int hash;
  final int index;
  final String name;
  final FrameSource source;

  /** What showed each variable last; null where it has not been seen, or is not live. */
  final Object[] shown;

  /** The generator that delegates to this one, or null. */
  GeneratorRecord delegator;

  /** Whether its body waits for a delegate. */
  boolean delegates;

  /** Whether a delegate that is no frame has been asked. */
  boolean asked;

  /** The delegate, if that is a frame. */
  GeneratorRecord delegate;

  /** What its body threw last. */
  WeakReference<Throwable> failure;

  /** The place that has created it; null if nobody asked. */
  String created;

  /** Whether its body runs because of a close. */
  boolean closing;

  /** Where it waits, or was resumed last. */
  int point;

  /** The states in which a finally block waits, as text: {@code ,1,3,}; or null. */
  String guarded;

  boolean started;
  boolean ended;

  GeneratorRecord(
      Object frame, int index, String name, FrameSource source, ReferenceQueue<Object> dropped) {
    super(frame, dropped);
    this.hash = System.identityHashCode(frame);
    this.index = index;
    this.name = name;
    this.source = source;
    this.shown = new Object[source.variables().length];
  }

  /** Returns whether a finally block waits where it waits. */
  boolean isGuarded() {
    return started && guarded != null && guarded.contains("," + point + ",");
  }

  /** Returns whether it threw this exception last. */
  boolean threw(Throwable exception) {
    return failure != null && failure.get() == exception;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** It is removed by itself, when its frame is gone. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /**
   * The key by which a frame is looked up.
   *
   * @param frame the frame
   */
  record Sought(Object frame) {
    @Override
    public int hashCode() {
      return System.identityHashCode(frame);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof GeneratorRecord record && record.get() == frame;
    }
  }
}
