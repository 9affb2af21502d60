package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A process of the operating system, started, talked to and waited for without blocking the loop;
 * generators to delegate to. Closing it ends the process by force.
 */
public final class Subprocess implements AutoCloseable {

  /**
   * What a process has come to.
   *
   * @param exitCode its exit code
   * @param output what it wrote
   * @param errors what it wrote to its error output; empty if that was redirected
   */
  public record Result(int exitCode, byte[] output, byte[] errors) {}

  private final Process process;
  private final StreamReader output;
  private final StreamReader errors;

  private Subprocess(Process process) {
    this.process = process;
    output = StreamReader.of(process.getInputStream(), StreamReader.DEFAULT_LIMIT);
    errors = StreamReader.of(process.getErrorStream(), StreamReader.DEFAULT_LIMIT);
  }

  /**
   * Starts a process. If the task is cancelled meanwhile, the process is ended by force.
   *
   * @param builder what to start, not changed before the outcome is there
   * @return a generator to delegate to, whose result is the process
   */
  @Generator
  public static Async<Subprocess> start(ProcessBuilder builder) throws IOException {
    Objects.requireNonNull(builder, "the builder of a process is null");
    CompletableFuture<Process> starting = OffloadRequest.start(builder::start);
    try {
      Process started = Gen.yield(Requests.await(starting));
      return Gen.done(new Subprocess(started));
    } catch (Throwable raised) {
      starting.thenAccept(Process::destroyForcibly);
      throw raised;
    }
  }

  /**
   * Starts a process, gives it an input, and reads all that it writes, until it ends. It is ended
   * by force if the task is cancelled or fails.
   *
   * @param builder what to start
   * @param input what it reads; may be empty
   * @return a generator to delegate to, whose result is what it has come to
   */
  @Generator
  public static Async<Result> run(ProcessBuilder builder, byte[] input) throws IOException {
    try (Subprocess process = Gen.yieldFrom(start(builder))) {
      List<byte[]> written =
          Gen.yield(
              Requests.gather(
                  all(process.output), all(process.errors), process.writeAndCloseInput(input)));
      int exitCode = Gen.yieldFrom(process.exitCode());
      return Gen.done(new Result(exitCode, written.get(0), written.get(1)));
    }
  }

  @Generator
  private static Async<byte[]> all(StreamReader reader) throws IOException {
    try {
      return Gen.done(Gen.<byte[]>yieldFrom(reader.readExactly(Integer.MAX_VALUE - 8)));
    } catch (IncompleteReadException end) {
      return Gen.done(end.partial());
    }
  }

  /**
   * Returns the process.
   *
   * @return the JDK's own view of it
   */
  public Process process() {
    return process;
  }

  /**
   * Returns what it writes.
   *
   * @return always the same reader
   */
  public StreamReader output() {
    return output;
  }

  /**
   * Returns what it writes to its error output.
   *
   * @return always the same reader; empty if the error output was redirected
   */
  public StreamReader errors() {
    return errors;
  }

  /**
   * Writes to its input, by another thread; if the task is cancelled, the writing goes on.
   *
   * @param bytes not changed before the outcome is there
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> write(byte[] bytes) throws IOException {
    OutputStream stream = process.getOutputStream();
    Gen.yield(
        Requests.offload(
            () -> {
              stream.write(bytes);
              stream.flush();
              return null;
            }));
    return Gen.done();
  }

  /**
   * Ends its input, by another thread.
   *
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> closeInput() throws IOException {
    Gen.yield(
        Requests.offload(
            () -> {
              process.getOutputStream().close();
              return null;
            }));
    return Gen.done();
  }

  /** A process that ends without reading its input is no failure. */
  @Generator
  private Async<Void> writeAndCloseInput(byte[] input) {
    try {
      Gen.mayThrow(IOException.class);
      Gen.yieldFrom(write(input));
      Gen.yieldFrom(closeInput());
    } catch (IOException hasEnded) {
      return Gen.done();
    }
    return Gen.done();
  }

  /**
   * Waits until it has ended.
   *
   * @return a generator to delegate to, whose result is the exit code
   */
  @Generator
  public Async<Integer> exitCode() {
    Process ended = Gen.yield(Requests.await(process.onExit()));
    return Gen.done(ended.exitValue());
  }

  /** Ends the process by force, if it has not ended. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
