package dev.bobbin.explorer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as the elements of an array in JSON: bytes in UTF-8, in pieces that end with a text. */
final class JsonTexts {
  private static final int PIECE = 1 << 14;

  /** A comma and two quotes. */
  private static final int AROUND = 3;

  private static final int ASCII = 1 << 7;

  private final List<byte[]> pieces = new ArrayList<>();
  private byte[] piece = new byte[PIECE];
  private int used;
  private int size;

  /** How long the pieces are that are full. */
  private long length;

  /** Adds a text; nearly all are in ASCII, which takes no more than this loop. */
  void add(String text) {
    int longest = 2 * text.length() + AROUND;
    if (used + longest > piece.length) {
      begin(longest);
    }
    int end = used;
    if (size++ > 0) {
      piece[end++] = ',';
    }
    int start = end;
    piece[end++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= ASCII || c == '<') {
        addEscaped(text, start);
        return;
      }
      if (c == '"' || c == '\\') {
        piece[end++] = '\\';
      }
      piece[end++] = (byte) c;
    }
    piece[end++] = '"';
    used = end;
  }

  private void addEscaped(String text, int start) {
    StringBuilder json = new StringBuilder();
    JsonText.write(text, json);
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    if (start + bytes.length > piece.length) {
      piece = Arrays.copyOf(piece, start + bytes.length);
    }
    System.arraycopy(bytes, 0, piece, start, bytes.length);
    used = start + bytes.length;
  }

  private void begin(int longest) {
    pieces.add(Arrays.copyOf(piece, used));
    length += used;
    piece = new byte[Math.max(PIECE, longest)];
    used = 0;
  }

  /** Returns how many bytes they are. */
  long length() {
    return length + used;
  }

  int size() {
    return size;
  }

  void write(OutputStream out) throws IOException {
    for (byte[] each : pieces) {
      out.write(each);
    }
    out.write(piece, 0, used);
  }

  /** Returns the texts that were added. */
  List<String> all() {
    List<String> texts = new ArrayList<>(size);
    for (byte[] each : pieces) {
      JsonText.read(new String(each, StandardCharsets.UTF_8), texts);
    }
    JsonText.read(new String(piece, 0, used, StandardCharsets.UTF_8), texts);
    return texts;
  }
}
