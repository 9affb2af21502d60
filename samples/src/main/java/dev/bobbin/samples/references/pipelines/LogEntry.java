package dev.bobbin.samples.references.pipelines;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of an access log, in the common log format. */
record LogEntry(
    String host,
    String time,
    String method,
    String request,
    String protocol,
    int status,
    long bytes)
    implements Serializable {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) \\S+ \\S+ \\[(.*?)\\] \"(\\S+) (\\S+) (\\S+)\" (\\d{3}) (\\d{1,18}|-)");

  /** Parses a line; empty if it is not in the format. */
  static Optional<LogEntry> parse(String line) {
    Matcher field = LINE.matcher(line);
    return field.lookingAt() ? Optional.of(of(field)) : Optional.empty();
  }

  /** Returns what came of which request. */
  @Override
  public String toString() {
    return status + " " + request;
  }

  private static LogEntry of(Matcher field) {
    return new LogEntry(
        field.group(1),
        field.group(2),
        field.group(3),
        field.group(4),
        field.group(5),
        Integer.parseInt(field.group(6)),
        // A minus sign stands for no bytes.
        field.group(7).equals("-") ? 0 : Long.parseLong(field.group(7)));
  }
}
