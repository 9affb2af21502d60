package dev.bobbin.durable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What one body saves: the text that weaving writes, or what was saved of it.
 *
 * @param id the name under which the generator is saved
 * @param host the binary name of the class that has the method
 * @param frame the name of the frame class behind that of the host and a dollar sign
 * @param method the name of the method
 * @param file the source file, empty if unknown
 * @param fingerprint the body's, 16 hexadecimal digits
 * @param accepts the fingerprints of other bodies whose states it goes on from
 * @param migrated whether there is a migration
 * @param shapes what is live at the start and at each suspension point; null where unknown
 */
record Layout(
    String id,
    String host,
    String frame,
    String method,
    String file,
    String fingerprint,
    List<String> accepts,
    boolean migrated,
    List<Shape> shapes)
    implements Migration.Target {

  /** The version of the text. */
  private static final String FORMAT = "1";

  /** Reads the text, which is {@link Tokens}. */
  static Layout parse(String text) {
    Tokens in = new Tokens(text);
    if (!in.text().equals(FORMAT)) {
      throw new IncompatibleClassChangeError("woven by another version of Bobbin: " + text);
    }
    return new Layout(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.list(in::text),
        in.number() != 0,
        in.list(() -> shape(in)));
  }

  private static Shape shape(Tokens in) {
    return new Shape(in.number(), in.text().charAt(0), in.list(() -> entry(in)));
  }

  private static Shape.Entry entry(Tokens in) {
    return new Shape.Entry(in.text(), in.text(), in.number(), in.number());
  }

  @Override
  public int points() {
    return shapes.size() - 1;
  }

  @Override
  public int line(int point) {
    return shapes.get(point).line();
  }

  @Override
  public Map<String, String> variables(int point) {
    return shapes.get(point).variables();
  }

  /** Returns {@code Host.method at File.java:12}. */
  String where(int point) {
    int line = point < 0 || point >= shapes.size() ? 0 : line(point);
    String source = file.isEmpty() ? "" : " at " + file + (line == 0 ? "" : ":" + line);
    return host.substring(host.lastIndexOf('.') + 1) + "." + method + source;
  }

  /** Returns what a saved frame tells of the body that saved it. */
  String summary(int point) {
    StringBuilder text = new StringBuilder();
    token(text, id);
    token(text, host);
    token(text, fingerprint);
    Shape shape = shapes.get(point);
    token(text, shape.line());
    token(text, shape.kind());
    token(text, shape.entries().size());
    for (Shape.Entry entry : shape.entries()) {
      token(text, entry.name());
      token(text, entry.descriptor());
      token(text, entry.slot());
      token(text, Shape.NO_FIELD);
    }
    return text.toString();
  }

  private static void token(StringBuilder text, Object token) {
    String letters = token.toString();
    text.append(letters.length()).append(':').append(letters);
  }

  /**
   * Returns the layout of a body, of which the shape at a point is known.
   *
   * @param summary what {@link #summary} has returned
   * @throws IncompatibleStateException if it is something else
   */
  static Layout summarized(String summary, int point) {
    try {
      Tokens in = new Tokens(summary);
      String id = in.text();
      String host = in.text();
      String fingerprint = in.text();
      Shape[] shapes = new Shape[Math.max(0, point) + 1];
      shapes[shapes.length - 1] = shape(in);
      return new Layout(id, host, "", "", "", fingerprint, List.of(), false, Arrays.asList(shapes));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw IncompatibleStateException.damaged("a layout cannot be read");
    }
  }
}
