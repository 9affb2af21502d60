package dev.bobbin.samples.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary folder with an access log in several files; closing deletes it. */
public final class LogFolder implements AutoCloseable {
  private final Path path;

  private LogFolder(Path path) {
    this.path = path;
  }

  /** Makes the folder and its files. */
  public static LogFolder create() throws IOException {
    LogFolder folder = new LogFolder(Files.createTempDirectory("bobbin-logs"));
    AccessLogs.writeTo(folder.path);
    return folder;
  }

  /** Makes a folder in which each file has one line. */
  public static LogFolder of(Map<String, String> lines) throws IOException {
    LogFolder folder = new LogFolder(Files.createTempDirectory("bobbin-logs"));
    for (Map.Entry<String, String> file : lines.entrySet()) {
      AccessLogs.write(folder.path.resolve(file.getKey()), List.of(file.getValue()));
    }
    return folder;
  }

  /** Returns where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      // A folder comes after what is in it.
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
