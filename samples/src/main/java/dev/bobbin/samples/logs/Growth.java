package dev.bobbin.samples.logs;

import java.io.IOException;

/** How somebody who has read a file to its end waits for more. */
@FunctionalInterface
public interface Growth {

  /** Waits until the file may have grown; false if it will not grow any more. */
  boolean await() throws IOException;
}
