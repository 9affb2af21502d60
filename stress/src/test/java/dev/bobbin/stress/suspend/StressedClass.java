package dev.bobbin.stress.suspend;

import dev.bobbin.weaver.FrameClass;
import java.util.List;

/**
 * A class whose methods drive generators that have their code.
 *
 * @param name the internal name
 * @param bytes the woven class file
 * @param frames the frame classes beside it
 */
@SuppressWarnings("ArrayRecordComponent")
public record StressedClass(String name, byte[] bytes, List<FrameClass> frames) {

  /** Returns whether a class is a frame class, by its internal name. */
  public static boolean isFrame(String internalName) {
    return internalName.contains("$stress$") && internalName.contains("$Gen");
  }

  /** Returns the size of all class files together. */
  public long size() {
    return bytes.length + frames.stream().mapToLong(frame -> frame.bytes().length).sum();
  }
}
