package dev.bobbin.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Records what the generators of a part of a program do, as one interactive page.
 *
 * <p>The program needs the agent, whatever has woven its classes: {@code
 * -javaagent:bobbin-agent.jar}.
 */
public final class Recorder {
  private static final String AGENT = "dev.bobbin.agent.Hooks";

  private Recorder() {}

  /**
   * A part of a program.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Program<E extends Throwable> {

    /**
     * Runs it.
     *
     * @throws E as it likes
     */
    void run() throws E;
  }

  /**
   * Runs a part of a program, and writes what all generators have done meanwhile; also if it fails.
   *
   * @param page the file to write; one that is there is replaced
   * @param program what to run
   * @throws E what the program throws
   * @throws IllegalStateException if the agent is missing
   * @throws UncheckedIOException if the page cannot be written
   */
  public static <E extends Throwable> void record(Path page, Program<E> program) throws E {
    Recording recording = begin(page);
    Runnable stop = listen(recording.listener());
    Throwable failure = null;
    try {
      program.run();
    } catch (Throwable thrown) {
      failure = thrown;
      throw thrown;
    } finally {
      stop.run();
      write(recording, page, failure);
    }
  }

  private static Recording begin(Path page) {
    try {
      Recording.prepare(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Recording(page.getFileName().toString(), List.of(), Recording.USUAL_LIMIT);
  }

  /** What the program has thrown is more important than what writing throws. */
  private static void write(Recording recording, Path page, Throwable failure) {
    try {
      recording.write(page);
    } catch (IOException e) {
      if (failure == null) {
        throw new UncheckedIOException(e);
      }
      failure.addSuppressed(e);
    }
  }

  /** The agent may have been loaded by another class loader, and knows none of these classes. */
  private static Runnable listen(ObjIntConsumer<Object[]> listener) {
    try {
      return (Runnable)
          Class.forName(AGENT, true, ClassLoader.getSystemClassLoader())
              .getMethod("listen", ObjIntConsumer.class)
              .invoke(null, listener);
    } catch (ClassNotFoundException | NoSuchMethodException absent) {
      throw new IllegalStateException(
          "nothing tells what generators do; start the program with -javaagent:bobbin-agent.jar",
          absent);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
