package dev.bobbin.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** A recording of what generators do, from when it is created until it is written. */
public final class Recording {
  /** How many events are kept unless something else is asked for: a page of some 10 MB. */
  public static final int USUAL_LIMIT = 400_000;

  private final String title;
  private final List<Path> sources;
  private final RunLog log;
  private final Listener listener;
  private final Page page = Page.load();

  /** That of an Instant would load what formats dates. */
  private final String started =
      OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();

  /**
   * Begins a recording.
   *
   * @param title what the page is called
   * @param sources the folders of source files; if there are none, {@code src/main/java} and {@code
   *     src/test/java} in the current folder
   * @param limit how many events are kept, at least 1; the others are counted
   */
  public Recording(String title, List<Path> sources, int limit) {
    this.title = title;
    this.sources = sources.isEmpty() ? SourceFiles.usual() : List.copyOf(sources);
    this.log = new RunLog(limit);
    this.listener = new Listener(log);
  }

  /** Returns what takes the facts that the agent's hooks tell. */
  public ObjIntConsumer<Object[]> listener() {
    return listener;
  }

  /**
   * Ends the recording, and writes its page in place of a file that may be there.
   *
   * @return how many events the page has
   * @throws IOException if the page cannot be written; the file is then as it was
   */
  public int write(Path file) throws IOException {
    listener.stop();
    page.write(
        file,
        out ->
            new RecordingJson(log, out)
                .write(title, started, notes(), SourceFiles.read(sources, log.generators.files())));
    return log.events.size();
  }

  /** Ends the recording, and returns its events. */
  List<RecordedEvent> events() {
    listener.stop();
    return RecordedEvents.of(log);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (log.events.omitted() > 0) {
      notes.add(
          log.events.omitted()
              + " more events were left out: the recording keeps the first "
              + log.events.size()
              + ". Ask for more with limit=N, or record fewer classes with include=.");
    }
    if (listener.failure() != null) {
      notes.add("Something could not be recorded: " + listener.failure());
    }
    return notes;
  }

  /**
   * Creates the folder of a page unless it is there.
   *
   * @throws IOException if no page can be written there
   */
  public static void prepare(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
  }
}
