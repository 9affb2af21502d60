package dev.bobbin.durable;

import dev.bobbin.runtime.SerializableFrame;

/** What weaving adds to the frame of a durable generator; not for use by other code. */
public interface DurableFrame extends SerializableFrame {

  /** The field of the receiver, in {@link #durableLoad} and {@link #durableStore}. */
  int RECEIVER = -1;

  /** The field of a yielded value that is kept as a primitive. */
  int YIELDED = -2;

  /** Returns what {@link Layout} reads. */
  String durableLayout();

  /** Returns what a field holds, boxed. */
  Object durableLoad(int field);

  /**
   * Sets a field.
   *
   * @throws ClassCastException if the value is not of the field's type
   * @throws NullPointerException if a primitive is to be null
   */
  void durableStore(int field, Object value);

  /** Returns a frame of the same class that has not started and holds nothing. */
  DurableFrame durableFresh();

  /** Returns a new migration; null if the generator has none. */
  Migration durableMigration();
}
