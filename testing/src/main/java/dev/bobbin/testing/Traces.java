package dev.bobbin.testing;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads tables of programs with the traces that CPython gave: {@code program => trace}. */
public final class Traces {
  private static final String ARROW = " => ";

  private Traces() {}

  /**
   * Returns the traces by their programs, in the order of the table.
   *
   * @param beside the class whose folder has the table
   * @param file the table's simple name
   * @throws IOException if there is none, or if a line is not a program with its trace
   */
  public static Map<String, String> read(Class<?> beside, String file) throws IOException {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file + " beside " + beside.getName());
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), file);
    }
  }

  private static Map<String, String> read(BufferedReader table, String file) throws IOException {
    Map<String, String> traces = new LinkedHashMap<>();
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      int arrow = line.indexOf(ARROW);
      if (arrow < 0 || traces.containsKey(line.substring(0, arrow))) {
        throw new IOException("no program, or one that was there before, in " + file + ": " + line);
      }
      traces.put(line.substring(0, arrow), line.substring(arrow + ARROW.length()));
    }
    return traces;
  }
}
