package dev.bobbin.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Records what the generators of a part of a program do, as one interactive page.
 *
 * <p>The program needs the agent, whatever has woven its classes: {@code
 * -javaagent:bobbin-agent.jar}.
 */
public final class Recorder {
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
    record(page, List.of(), program);
  }

  /**
   * As {@link #record(Path, Program)}, with the sources.
   *
   * @param sources the folders of source files; if there are none, {@code src/main/java} and {@code
   *     src/test/java} in the current folder
   */
  public static <E extends Throwable> void record(Path page, List<Path> sources, Program<E> program)
      throws E {
    Recording recording = begin(page, sources);
    Runnable stop = AgentHooks.listen(recording.listener());
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

  /**
   * Runs a part of a program, and returns what all generators have done meanwhile: at most the
   * first {@value Recording#USUAL_LIMIT} events.
   *
   * @param program what to run
   * @return the events, in the order in which they happened
   * @throws E what the program throws
   * @throws IllegalStateException if the agent is missing
   */
  public static <E extends Throwable> List<RecordedEvent> events(Program<E> program) throws E {
    Recording recording = new Recording("events", List.of(), Recording.USUAL_LIMIT);
    Runnable stop = AgentHooks.listen(recording.listener());
    try {
      program.run();
    } finally {
      stop.run();
    }
    return recording.events();
  }

  private static Recording begin(Path page, List<Path> sources) {
    try {
      Recording.prepare(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Recording(page.getFileName().toString(), sources, Recording.USUAL_LIMIT);
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
}
