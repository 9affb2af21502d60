package dev.bobbin.durable;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Iterator;

/** What woven code of durable generators calls; not for use by other code. */
public final class DurableFrames {

  /** The version of the contract between woven code and this package. */
  static final int CONTRACT = 1;

  private DurableFrames() {}

  /**
   * Makes a frame class known; called by its static initializer.
   *
   * @param prototype a frame of the class that is never started
   * @param contract the version that it was woven for
   * @throws IncompatibleClassChangeError if this package serves another version
   */
  public static void register(DurableFrame prototype, int contract) {
    if (contract != CONTRACT) {
      throw new IncompatibleClassChangeError(
          prototype.getClass().getName()
              + " was woven for version "
              + contract
              + " of the contract with bobbin-durable, and the one in use serves version "
              + CONTRACT
              + "; weave it with the version of Bobbin that bobbin-durable has");
    }
    FrameType.register(prototype);
  }

  /** Saves a frame by Java serialization. */
  public static void write(DurableFrame frame, ObjectOutputStream out) throws IOException {
    JavaForm.write(frame, out);
  }

  /** Restores a frame by Java serialization. */
  public static void read(DurableFrame frame, ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    JavaForm.read(frame, in);
  }

  /** Returns the iterator of a loop in a form that can be saved, where there is one. */
  public static Iterator<?> iterator(Object iterable, Iterator<?> iterator) {
    return LoopIterators.of(iterable, iterator);
  }

  /** Returns what a body delegates to in a form that can be saved, where there is one. */
  public static Object delegate(Object delegate) {
    return LoopIterators.ofDelegate(delegate);
  }
}
