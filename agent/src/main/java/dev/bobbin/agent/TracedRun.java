package dev.bobbin.agent;

import dev.bobbin.explorer.Recording;
import java.io.IOException;
import java.nio.file.Path;

/** A run that is recorded from its start, and written as a page when the program ends. */
final class TracedRun {
  private final Path page;
  private final Recording recording;
  private final AgentLog log;

  private TracedRun(Path page, Recording recording, AgentLog log) {
    this.page = page;
    this.recording = recording;
    this.log = log;
  }

  /**
   * Begins to record; the page is written at the end, also if the program is interrupted.
   *
   * @throws IllegalArgumentException if no page can be written there
   */
  static void begin(AgentOptions options, AgentLog log) {
    try {
      Recording.prepare(options.trace());
    } catch (IOException failure) {
      throw new IllegalArgumentException("no page can be written: " + failure, failure);
    }
    int limit = options.limit() > 0 ? options.limit() : Recording.USUAL_LIMIT;
    TracedRun run =
        new TracedRun(
            options.trace(), new Recording(title(options.trace()), options.source(), limit), log);
    Hooks.listen(run.recording.listener(), new ClassNames(options.include()));
    Runtime.getRuntime().addShutdownHook(new Thread(run::end, "bobbin-trace"));
  }

  private static String title(Path page) {
    String command = System.getProperty("sun.java.command", "");
    return RunTitle.of(command, page.getFileName().toString());
  }

  private void end() {
    try {
      int events = recording.write(page);
      log.problem("wrote " + events + " events to " + page);
    } catch (IOException failure) {
      log.problem("no page was written: " + failure);
    } catch (RuntimeException | Error failure) {
      log.failure("no page was written: " + failure, failure);
    }
  }
}
