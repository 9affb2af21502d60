package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads bytes up to a delimiter, lines, or a number of bytes; what asyncio's {@code StreamReader}
 * is in Python.
 *
 * <p>Its methods make generators to delegate to: {@code String line =
 * Gen.yieldFrom(reader.readLine());}. What was received stays in a buffer until it is returned: a
 * read that is cancelled, or whose time is over, loses nothing. One task may read at a time.
 */
public final class StreamReader {
  /** The default of the longest line, in bytes; that of asyncio. */
  public static final int DEFAULT_LIMIT = 1 << 16;

  private static final byte[] NEWLINE = {'\n'};

  private final Source source;
  private final int limit;
  private final Received received = new Received();
  private boolean ended;
  private boolean busy;

  private StreamReader(Source source, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit of a reader is not positive: " + limit);
    }
    this.source = source;
    this.limit = limit;
  }

  /**
   * Reads from a channel.
   *
   * @param <C> the type of the channel
   * @param channel a socket or a pipe; the loop puts it into non-blocking mode
   * @return a reader with the default limit
   */
  public static <C extends SelectableChannel & ReadableByteChannel> StreamReader of(C channel) {
    return of(channel, DEFAULT_LIMIT);
  }

  /**
   * Reads from a channel.
   *
   * @param <C> the type of the channel
   * @param channel a socket or a pipe; the loop puts it into non-blocking mode
   * @param limit how many bytes a line, or what comes before another delimiter, may have
   * @return a reader
   * @throws IllegalArgumentException if the limit is not positive
   */
  public static <C extends SelectableChannel & ReadableByteChannel> StreamReader of(
      C channel, int limit) {
    return new StreamReader(
        new ChannelSource<>(Objects.requireNonNull(channel, "the channel is null")), limit);
  }

  /**
   * Reads from a stream that blocks, by another thread.
   *
   * @param stream read from now on by this alone
   * @param limit as in {@link #of(SelectableChannel, int)}
   * @return a reader
   * @throws IllegalArgumentException if the limit is not positive
   */
  public static StreamReader of(InputStream stream, int limit) {
    return new StreamReader(
        new BlockingSource(Objects.requireNonNull(stream, "the stream is null")), limit);
  }

  /**
   * Reads the next bytes that are there, waiting for one at least.
   *
   * @param most how many it may return, 1 at least
   * @return a generator to delegate to, whose result is empty at the end only
   */
  @Generator
  public Async<byte[]> read(int most) throws IOException {
    requirePositive(most);
    enter();
    try {
      if (received.isEmpty()) {
        Gen.yieldFrom(receive(Math.min(most, limit)));
      }
      return Gen.done(received.take(Math.min(most, received.size())));
    } finally {
      busy = false;
    }
  }

  private static void requirePositive(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("no bytes to read: " + most);
    }
  }

  /**
   * Reads as many bytes as wanted; the limit does not matter.
   *
   * <p>Raises {@link IncompleteReadException} with what there is if the input ends before.
   *
   * @param count how many, 0 at least
   * @return a generator to delegate to, whose result is an array of that length
   */
  @Generator
  public Async<byte[]> readExactly(int count) throws IOException {
    if (count < 0) {
      throw new IllegalArgumentException("a negative number of bytes to read: " + count);
    }
    enter();
    try {
      while (received.size() < count) {
        boolean more = Gen.yieldFrom(receive(count - received.size()));
        if (!more) {
          throw new IncompleteReadException(received.take(received.size()), count);
        }
      }
      return Gen.done(received.take(count));
    } finally {
      busy = false;
    }
  }

  /**
   * Reads up to a delimiter.
   *
   * <p>Raises {@link IncompleteReadException} with what there is if the input ends before, and
   * {@link LimitExceededException} if there are more bytes than the limit before the delimiter;
   * they can still be read.
   *
   * @param delimiter one byte or more
   * @return a generator to delegate to, whose result ends with the delimiter
   */
  @Generator
  public Async<byte[]> readUntil(byte... delimiter) throws IOException {
    byte[] wanted = delimiter.clone();
    if (wanted.length == 0) {
      throw new IllegalArgumentException("the delimiter is empty");
    }
    enter();
    try {
      int searched = 0;
      while (true) {
        int at = received.indexOf(wanted, searched);
        if (at > limit || at < 0 && received.size() - wanted.length >= limit) {
          throw new LimitExceededException(limit, source);
        }
        if (at >= 0) {
          return Gen.done(received.take(at + wanted.length));
        }
        searched = Math.max(0, received.size() - wanted.length + 1);
        boolean more = Gen.yieldFrom(receive(limit));
        if (!more) {
          throw new IncompleteReadException(received.take(received.size()), -1);
        }
      }
    } finally {
      busy = false;
    }
  }

  /**
   * Reads a line of UTF-8, which ends with a line feed, or a carriage return and a line feed, or at
   * the end of the input; see {@link #readLine(Charset)}.
   *
   * @return a generator to delegate to, whose result is the line without its end, or null at the
   *     end of the input
   */
  public Async<String> readLine() throws IOException {
    return readLine(StandardCharsets.UTF_8);
  }

  /**
   * Reads a line.
   *
   * <p>Raises {@link LimitExceededException} if it is longer than the limit.
   *
   * @param charset one in which a line feed is a byte
   * @return a generator to delegate to, whose result is the line without its end, or null at the
   *     end of the input
   */
  @Generator
  public Async<String> readLine(Charset charset) throws IOException {
    try {

      byte[] line = Gen.yieldFrom(readUntil(NEWLINE));
      return Gen.done(text(line, line.length - 1, charset));
    } catch (IncompleteReadException atTheEnd) {
      byte[] rest = atTheEnd.partial();
      return rest.length == 0 ? Gen.done() : Gen.done(text(rest, rest.length, charset));
    }
  }

  private static String text(byte[] line, int length, Charset charset) {
    boolean carriageReturn = length > 0 && length < line.length && line[length - 1] == '\r';
    return new String(line, 0, carriageReturn ? length - 1 : length, charset);
  }

  /**
   * Returns the lines of UTF-8 that are left, one after the other.
   *
   * @return an asynchronous generator
   */
  public AsyncGen<String> lines() throws IOException {
    return AsyncGen.of(allLines());
  }

  @Generator
  private Coroutine<Object, Object, Void> allLines() throws IOException {
    String line = Gen.yieldFrom(readLine());
    while (line != null) {
      Gen.yield(line);
      line = Gen.yieldFrom(readLine());
    }
    return Gen.done();
  }

  private void enter() {
    if (busy) {
      throw new IllegalStateException("another task reads from " + source);
    }
    busy = true;
  }

  /** Receives bytes, some at least; the outcome is false at the end. */
  @Generator
  private Async<Boolean> receive(int wanted) {
    if (!ended) {
      ByteBuffer room = received.room(wanted);
      int count = Gen.yieldFrom(source.read(room));
      if (count >= 0) {
        received.added(count);
      } else {
        ended = true;
      }
    }
    return Gen.done(!ended);
  }
}
