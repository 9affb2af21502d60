package dev.bobbin.explorer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file that is being written, in larger pieces than the JDK's writers, which encode a
 * character at a time until they are compiled.
 */
final class Utf8File implements Appendable, Closeable {
  private static final int PIECE = 1 << 16;

  private final OutputStream out;
  private StringBuilder piece = new StringBuilder();

  Utf8File(Path file) throws IOException {
    this.out = Files.newOutputStream(file);
  }

  @Override
  public Utf8File append(CharSequence text) throws IOException {
    piece.append(text);
    if (piece.length() >= PIECE) {
      flush();
    }
    return this;
  }

  @Override
  public Utf8File append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  /** Pieces end behind a text, so that none ends between two characters that belong together. */
  @Override
  public Utf8File append(char c) {
    piece.append(c);
    return this;
  }

  private void flush() throws IOException {
    out.write(piece.toString().getBytes(StandardCharsets.UTF_8));
    piece = new StringBuilder();
  }

  /** Returns where bytes can be written behind the text. */
  OutputStream bytes() throws IOException {
    flush();
    return out;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
