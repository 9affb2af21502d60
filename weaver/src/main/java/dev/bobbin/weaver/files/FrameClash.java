package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import java.io.IOException;

/** A class of the user that has the name of a frame class: it must not be replaced. */
public final class FrameClash {

  private FrameClash() {}

  /**
   * Refuses to replace a class that is no frame class.
   *
   * @param place where it is, for the message
   * @param present the bytes of the class that is there
   * @throws IOException if it must not be replaced
   */
  public static void reject(String place, byte[] present, FrameClass frame) throws IOException {
    if (StaleFrames.isUsersClass(present)) {
      throw new IOException(
          place
              + " has the name that the frame class of a generator needs, "
              + frame.internalName().replace('/', '.')
              + "; rename that class or the generator's method");
    }
  }
}
