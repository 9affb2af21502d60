package dev.bobbin.samples.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The web server's log that is shipped with the samples. */
public final class AccessLog {
  private static final String NAME = "access-log.txt";

  private AccessLog() {}

  /** Returns a copy that lasts as long as the program: in a jar the log is no file. */
  public static Path file() throws IOException {
    Path file = Files.createTempFile("access-log", ".txt");
    file.toFile().deleteOnExit();
    try (InputStream log = AccessLog.class.getResourceAsStream(NAME)) {
      Files.copy(log, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
