package dev.bobbin.samples.logs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The access log of a web server, as lines and as a folder of files. */
public final class AccessLogs {
  private static final String LOG = "/dev/bobbin/samples/course/access-log.txt";

  private static final Pattern FORMAT =
      Pattern.compile("\\S+ \\S+ \\S+ \\[\\S+ \\S+] \"\\S+ \\S+ \\S+\" \\d{3} (\\d{1,18}|-)( |$)");

  private AccessLogs() {}

  /** Returns all lines. */
  public static List<String> lines() throws IOException {
    InputStream log = AccessLogs.class.getResourceAsStream(LOG);
    try (var lines = new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** Returns all lines of a log of one's own, each of them checked. */
  public static List<String> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!FORMAT.matcher(lines.get(i)).lookingAt()) {
        throw new LogFormatException(i + 1, lines.get(i));
      }
    }
    return lines;
  }

  /** Writes the log as a server keeps it: older parts compressed, next to files of other kinds. */
  public static void writeTo(Path folder) throws IOException {
    List<String> lines = lines();
    int part = lines.size() / 4;
    write(folder.resolve("www/access-log-0116.gz"), lines.subList(0, part));
    write(folder.resolve("www/access-log-0216.gz"), lines.subList(part, 2 * part));
    write(folder.resolve("mirror/access-log-0217"), lines.subList(2 * part, 3 * part));
    write(folder.resolve("access-log"), lines.subList(3 * part, lines.size()));
    write(folder.resolve("www/error-log"), List.of("ply.html is no access log"));
  }

  static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = open(file)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
  }
}
