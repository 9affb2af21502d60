package dev.bobbin.javac.output;

import java.io.IOException;

/** Something that has the name of a class file, and is none: a folder. */
public final class InTheWay {
  private InTheWay() {}

  /** Returns what to throw where a compiler's file manager refuses to give out a file. */
  public static IOException of(String binaryName, RuntimeException refusal) {
    return new IOException(
        "what has the name of the class file of "
            + binaryName
            + " cannot be read or replaced ("
            + refusal.getMessage()
            + "); delete it, and compile again",
        refusal);
  }
}
