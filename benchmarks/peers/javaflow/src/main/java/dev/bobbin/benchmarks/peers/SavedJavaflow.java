package dev.bobbin.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.apache.commons.javaflow.api.Continuation;
import org.apache.commons.javaflow.api.continuable;

/** A suspended continuation of javaflow's, and its Java serialization. */
public final class SavedJavaflow {
  private Continuation suspended;

  private SavedJavaflow(Runnable body) {
    // Not optimized: only such a one can be resumed more than once, and be saved.
    this.suspended = Continuation.startWith(body, false);
  }

  /** Returns one with three variables. */
  public static SavedJavaflow fibonacci() {
    return new SavedJavaflow(new Fibonacci());
  }

  /** Returns one at the bottom of so many calls. */
  public static SavedJavaflow chain(int depth) {
    return new SavedJavaflow(new Chain(depth));
  }

  /** Goes on; returns the value. */
  public Object advance() {
    suspended = suspended.resume();
    return suspended.value();
  }

  /** Returns it as bytes. */
  public byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(suspended);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns what was saved. */
  public Continuation restore(byte[] saved) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
      return (Continuation) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Restores it; returns the next value of the copy. */
  public Object next(byte[] saved) {
    return restore(saved).resume().value();
  }

  private static final class Fibonacci implements Runnable, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public @continuable void run() {
      long last = 0;
      long next = 1;
      for (int round = 0; ; round++) {
        Continuation.suspend(last + round);
        long sum = last + next;
        last = next;
        next = sum;
      }
    }
  }

  private static final class Chain implements Runnable, Serializable {
    private static final long serialVersionUID = 1L;
    private final int depth;

    Chain(int depth) {
      this.depth = depth;
    }

    @Override
    public @continuable void run() {
      descend(depth);
    }

    private static @continuable void descend(int depth) {
      if (depth > 0) {
        descend(depth - 1);
      }
      while (true) {
        Continuation.suspend(depth);
      }
    }
  }
}
