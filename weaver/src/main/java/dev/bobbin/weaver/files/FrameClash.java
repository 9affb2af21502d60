package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import java.io.IOException;
import java.util.Arrays;

/** A file of the user that has the name of a frame class: it must not be replaced. */
public final class FrameClash {

  private FrameClash() {}

  /**
   * Refuses to replace what is no frame class.
   *
   * @param place where it is, for the message
   * @param present what is there
   * @throws IOException if it must not be replaced
   */
  public static void reject(String place, byte[] present, FrameClass frame) throws IOException {
    boolean same = Arrays.equals(present, frame.bytes());
    if (!same && !StaleFrames.isFrameOrItsRest(present)) {
      throw new IOException(
          place
              + " has the name that the frame class of a generator needs, "
              + frame.internalName().replace('/', '.')
              + "; rename it or the generator's method");
    }
  }
}
