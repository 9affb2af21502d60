package dev.bobbin.samples.logs;

import java.io.IOException;

/** A log has a line that is not in the common log format. */
public final class LogFormatException extends IOException {
  private static final long serialVersionUID = 1;

  LogFormatException(int number, String line) {
    super("line " + number + " is not in the common log format: " + line);
  }
}
