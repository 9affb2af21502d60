package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * Files, read and written by other threads, because the system's calls block; generators to
 * delegate to. What {@link Files} can do besides is done by {@link Requests#offload}.
 */
public final class AsyncFiles {
  private static final int LONGEST_LINE = 1 << 24;

  private AsyncFiles() {}

  /**
   * Reads a whole file.
   *
   * @param file the file
   * @return a generator to delegate to, whose result is what is in it
   */
  @Generator
  public static Async<byte[]> read(Path file) throws IOException {
    byte[] bytes = Gen.yield(Requests.offload(() -> Files.readAllBytes(file)));
    return Gen.done(bytes);
  }

  /**
   * Reads a whole file of UTF-8.
   *
   * @param file the file
   * @return a generator to delegate to, whose result is the text
   */
  @Generator
  public static Async<String> readString(Path file) throws IOException {
    String text = Gen.yield(Requests.offload(() -> Files.readString(file)));
    return Gen.done(text);
  }

  /**
   * Writes a file; if the task is cancelled, the writing goes on.
   *
   * @param file the file
   * @param bytes not changed before the outcome is there
   * @param options as in {@link Files#write(Path, byte[], OpenOption...)}
   * @return a generator to delegate to
   */
  @Generator
  public static Async<Void> write(Path file, byte[] bytes, OpenOption... options)
      throws IOException {
    Gen.yield(Requests.offload(() -> Files.write(file, bytes, options)));
    return Gen.done();
  }

  /**
   * Writes a text as UTF-8; see {@link #write}.
   *
   * @param file the file
   * @param text what to write
   * @param options as in {@link Files#write(Path, byte[], OpenOption...)}
   * @return a generator to delegate to
   */
  public static Async<Void> writeString(Path file, String text, OpenOption... options)
      throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8), options);
  }

  /**
   * Returns the lines of a file of UTF-8, one after the other; closing closes the file.
   *
   * @param file the file, whose lines have 16 MB at most
   * @return an asynchronous generator
   */
  public static AsyncGen<String> lines(Path file) throws IOException {
    return AsyncGen.of(allLines(file));
  }

  @Generator
  private static Coroutine<Object, Object, Void> allLines(Path file) throws IOException {
    // Not to be lost if the task is cancelled while another thread opens it.
    InputStream opened = Gen.yieldFrom(open(file));
    try (InputStream stream = opened) {
      StreamReader reader = StreamReader.of(stream, LONGEST_LINE);
      String line = Gen.yieldFrom(reader.readLine());
      while (line != null) {
        Gen.yield(line);
        line = Gen.yieldFrom(reader.readLine());
      }
    }
    return Gen.done();
  }

  @Generator
  private static Async<InputStream> open(Path file) throws IOException {
    var opening = OffloadRequest.start(() -> Files.newInputStream(file));
    try {
      InputStream stream = Gen.yield(Requests.await(opening));
      return Gen.done(stream);
    } catch (Throwable raised) {
      opening.thenAccept(AsyncFiles::closeQuietly);
      throw raised;
    }
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException nothingWasRead) {
      return;
    }
  }
}
