package dev.bobbin.samples.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The same work dispatched in three ways, and a picture of who had which part when. */
public final class Timeline {

  private Timeline() {}

  /**
   * Prints what each way has found.
   *
   * @param picture where to draw it, as an SVG file; nothing is drawn if it is null
   */
  public static void run(Work work, Path picture) throws IOException, InterruptedException {
    warmUp(work);
    List<Run> runs = List.of(Sequential.of(work), ThreadsByHand.of(work), OnDispatcher.of(work));
    for (Run run : runs) {
      System.out.printf("%-25s  %s%n", run.title(), run.summary());
      run.lost().forEach(span -> System.out.println(text(span, work)));
    }
    if (picture == null) {
      System.out.println("With --file timeline.svg, it is drawn who had which part when.");
    } else {
      Files.writeString(picture, new Drawing(runs).svg());
      System.out.println("Drawn in " + picture);
    }
  }

  /** Loads all classes, which would be seen in the picture. */
  private static void warmUp(Work work) throws InterruptedException {
    Work quick = new Work(work.workers(), work.strategy(), 0);
    Sequential.of(quick);
    ThreadsByHand.of(quick);
    OnDispatcher.of(quick);
  }

  private static String text(Span span, Work work) {
    return "  lost: " + span.part().shown() + " of " + work.name(span.worker());
  }
}
