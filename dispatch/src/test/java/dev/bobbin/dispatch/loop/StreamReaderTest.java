package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
class StreamReaderTest {
  private final EventLoop loop = new EventLoop();
  private Pipe pipe;

  @BeforeEach
  void openPipe() throws IOException {
    pipe = Pipe.open();
  }

  @AfterEach
  void close() throws IOException {
    loop.close();
    pipe.sink().close();
    pipe.source().close();
  }

  private StreamReader reader(int limit) {
    return StreamReader.of(pipe.source(), limit);
  }

  /** Writes in pieces, each after the reader has seen the one before. */
  @Generator
  private Async<Void> write(List<byte[]> pieces) throws IOException {
    try (Pipe.SinkChannel sink = pipe.sink()) {
      for (byte[] piece : pieces) {
        Gen.yield(Requests.write(sink, ByteBuffer.wrap(piece)));
        Gen.yield(checkpoint());
        Gen.yield(checkpoint());
      }
    }
    return Gen.done();
  }

  private void written(String... pieces) throws IOException {
    loop.spawn("writer", write(Arrays.stream(pieces).map(piece -> piece.getBytes(UTF_8)).toList()));
  }

  @Generator
  private static Async<List<String>> lines(StreamReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = Gen.yieldFrom(reader.readLine());
    while (line != null) {
      lines.add(line);
      line = Gen.yieldFrom(reader.readLine());
    }
    return Gen.done(lines);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Test
  void lines_end_with_a_line_feed_or_with_the_input() throws IOException {
    written("one\ntw", "o\r", "\n\n\r\nthr\ree", "\nlast");
    assertThat(loop.run(lines(reader(100))))
        .containsExactly("one", "two", "", "", "thr\ree", "last");
  }

  @Test
  void a_carriage_return_at_the_end_of_the_input_is_a_part_of_the_line() throws IOException {
    written("last\r");
    assertThat(loop.run(lines(reader(100)))).containsExactly("last\r");
  }

  @Test
  void letters_of_several_bytes_may_come_in_pieces() throws IOException {
    byte[] bytes = "zwölf Boxkämpfer €\n".getBytes(UTF_8);
    List<byte[]> pieces = new ArrayList<>();
    for (byte each : bytes) {
      pieces.add(new byte[] {each});
    }
    loop.spawn(write(pieces));
    assertThat(loop.run(lines(reader(100)))).containsExactly("zwölf Boxkämpfer €");
  }

  @Test
  void a_delimiter_of_several_bytes_may_come_in_pieces() throws IOException {
    StreamReader reader = reader(100);
    written("header\r\n\r", "\nbody");
    assertThat(text(loop.run(reader.readUntil("\r\n\r\n".getBytes(UTF_8)))))
        .isEqualTo("header\r\n\r\n");
    assertThat(text(loop.run(reader.readExactly(4)))).isEqualTo("body");
    assertThat(loop.run(reader.read(10))).isEmpty();
    assertThat(loop.run(reader.readLine())).isNull();
  }

  @Test
  void a_line_as_long_as_the_limit_is_read_and_one_byte_more_is_refused() throws IOException {
    StreamReader reader = reader(5);
    written("12345\n", "123456\n");
    assertThat(loop.run(reader.readLine())).isEqualTo("12345");
    assertThatThrownBy(() -> loop.run(reader.readLine()))
        .hasCauseInstanceOf(LimitExceededException.class)
        .hasMessageContaining("no delimiter within 5 bytes");
    assertThat(text(loop.run(reader.readExactly(7)))).isEqualTo("123456\n");
  }

  @Test
  void a_sender_without_delimiters_fills_no_memory() throws IOException {
    loop.spawn(write(List.of(new byte[1_000], new byte[1_000_000])));
    StreamReader reader = reader(2_000);
    assertThatThrownBy(() -> loop.run(failing(reader)))
        .hasRootCauseInstanceOf(LimitExceededException.class);
  }

  @Generator
  private Async<Void> failing(StreamReader reader) throws IOException {
    try {
      Gen.yieldFrom(reader.readUntil((byte) 1));
    } finally {
      pipe.source().close();
      loop.shutdownNow();
    }
    return Gen.done();
  }

  @Test
  void the_end_of_the_input_gives_what_there_was() throws IOException {
    StreamReader reader = reader(100);
    written("abc");
    assertThatThrownBy(() -> loop.run(reader.readExactly(4)))
        .hasCauseInstanceOf(IncompleteReadException.class)
        .satisfies(
            thrown ->
                assertThat(((IncompleteReadException) thrown.getCause()).partial())
                    .containsExactly('a', 'b', 'c'))
        .hasMessageContaining("after 3 bytes of 4");
  }

  @Test
  void exactly_so_many_bytes_may_be_more_than_the_limit() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(5).nextBytes(bytes);
    loop.spawn(write(List.of(bytes)));
    assertThat(loop.run(reader(10).readExactly(bytes.length))).isEqualTo(bytes);
  }

  @Test
  void nothing_is_lost_when_the_time_of_a_read_is_over() throws IOException {
    StreamReader reader = reader(100);
    pipe.sink().write(ByteBuffer.wrap("half ".getBytes(UTF_8)));
    Duration soon = Duration.ofMillis(20);
    assertThatThrownBy(() -> loop.run(CancelScope.deadline(soon, reader.readLine())))
        .hasCauseInstanceOf(RequestTimeoutException.class);

    pipe.sink().write(ByteBuffer.wrap("and half\n".getBytes(UTF_8)));
    assertThat(loop.run(reader.readLine())).isEqualTo("half and half");
  }

  @Test
  void nothing_is_lost_of_a_stream_that_blocks_when_the_time_of_a_read_is_over()
      throws IOException {
    PipedOutputStream out = new PipedOutputStream();
    StreamReader reader = StreamReader.of(new PipedInputStream(out), 100);
    Duration soon = Duration.ofMillis(20);
    assertThatThrownBy(() -> loop.run(CancelScope.deadline(soon, reader.readLine())))
        .hasCauseInstanceOf(RequestTimeoutException.class);

    out.write("first\nsecond\n".getBytes(UTF_8));
    out.flush();
    assertThat(loop.run(reader.readLine())).isEqualTo("first");
    assertThat(loop.run(reader.readLine())).isEqualTo("second");
    out.close();
    assertThat(loop.run(reader.readLine())).isNull();
  }

  @Test
  void a_stream_that_fails_once_can_be_read_again() throws IOException {
    InputStream failing =
        new InputStream() {
          private int reads;

          @Override
          public int read() throws IOException {
            if (reads++ == 0) {
              throw new IOException("once");
            }
            return reads == 2 ? 'x' : -1;
          }
        };
    StreamReader reader = StreamReader.of(failing, 100);
    assertThatThrownBy(() -> loop.run(reader.readLine())).hasRootCauseMessage("once");
    assertThat(loop.run(reader.readLine())).isEqualTo("x");
  }

  @Test
  void two_tasks_cannot_read_at_once() throws IOException {
    StreamReader reader = reader(100);
    loop.spawn(reader.readLine());
    loop.spawn(write(List.of()));
    assertThatThrownBy(() -> loop.run(reader.readExactly(1)))
        .hasMessageContaining("another task reads from");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> reader(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> loop.run(reader(1).readExactly(-1)))
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> loop.run(reader(1).read(0)))
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> loop.run(reader(1).readUntil()))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Generator
  private static Async<Void> readAtRandom(StreamReader reader, Random random, StringBuilder all)
      throws IOException {
    try {
      while (true) {
        byte[] next =
            switch (random.nextInt(4)) {
              case 0 -> Gen.yieldFrom(reader.read(1 + random.nextInt(5)));
              case 1 -> Gen.yieldFrom(reader.readExactly(random.nextInt(9)));
              case 2 -> Gen.yieldFrom(reader.readUntil((byte) 'a'));
              default -> Gen.yieldFrom(reader.readUntil((byte) 'b', (byte) 'b'));
            };
        all.append(text(next));
      }
    } catch (IncompleteReadException end) {
      all.append(text(end.partial()));
    }
    return Gen.done();
  }

  /** Whatever is read in whatever way, all together is what was written. */
  @Test
  void all_is_read_once_and_in_order() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      List<byte[]> pieces = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String piece =
            random
                .ints(random.nextInt(30), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text.append(piece);
        pieces.add(piece.getBytes(UTF_8));
      }
      Pipe own = Pipe.open();
      pipe.source().close();
      pipe = own;
      StringBuilder all = new StringBuilder();
      loop.spawn(write(pieces));
      loop.run(readAtRandom(reader(10_000), random, all));
      assertThat(all.toString()).as("seed %d", seed).isEqualTo(text.toString());
    }
  }

  @Test
  void lines_come_as_an_asynchronous_generator() throws IOException {
    List<String> told = new ArrayList<>();
    InputStream stream = new ByteArrayInputStream("a\nb\n".getBytes(UTF_8));
    loop.run(StreamReader.of(stream, 10).lines().forEach(told::add));
    assertThat(told).containsExactly("a", "b");
  }
}
