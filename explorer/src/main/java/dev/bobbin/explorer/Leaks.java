package dev.bobbin.explorer;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Finds generators that nobody can reach any more while they wait inside a {@code try} with a
 * {@code finally}, which will never run.
 *
 * <p>It knows of those that are created after it was.
 */
public final class Leaks implements ObjIntConsumer<Object[]> {
  private final OpenFrames frames = new OpenFrames();
  private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);
  private final Set<String> told = new HashSet<>();

  /** Creates what finds them. */
  public Leaks() {}

  /** Takes a fact that the agent's hooks tell; nothing that goes wrong here reaches the program. */
  @Override
  public void accept(Object[] parts, int kind) {
    if (!busy.get()) {
      busy.set(true);
      try {
        take(new Fact(null, parts), kind);
      } finally {
        busy.set(false);
      }
    }
  }

  private void take(Fact fact, int kind) {
    GeneratorRecord known = kind == Fact.CREATED ? add(fact) : frames.find(fact.frame());
    if (known == null) {
      return;
    }
    switch (kind) {
      case Fact.GUARDED -> known.guarded = (String) fact.more(0);
      case Fact.DELEGATING -> waits(known, fact);
      case Fact.FAILED -> frames.end(known);
      case Fact.LEFT -> left(known, fact);
      default -> {
        return;
      }
    }
  }

  private GeneratorRecord add(Fact fact) {
    FrameSource source = frames.source(fact);
    GeneratorRecord added =
        new GeneratorRecord(fact.frame(), 0, source.name(), source, frames.queue());
    added.created = CreationSite.of(fact.frame(), source);
    frames.add(added);
    return added;
  }

  private void left(GeneratorRecord known, Fact fact) {
    boolean suspended = fact.is(1);
    if (suspended) {
      waits(known, fact);
    } else {
      frames.end(known);
    }
  }

  private static void waits(GeneratorRecord known, Fact fact) {
    known.point = fact.point();
    known.started = true;
  }

  /**
   * Waits until one is found of a place where none was found before.
   *
   * @return what to tell about it
   * @throws InterruptedException if the thread is interrupted
   */
  public String await() throws InterruptedException {
    while (true) {
      String found = news(frames.queue().remove());
      if (found != null) {
        return found;
      }
    }
  }

  /** Returns what to tell about those that the garbage collector finds now, one for each place. */
  public List<String> collect() {
    List<String> found = new ArrayList<>();
    // What one collection has found is all in the queue when something of the next one is.
    for (int i = 0; i < 2; i++) {
      Collection.await(frames.queue(), each -> add(found, news(each)));
    }
    return found;
  }

  private static void add(List<String> found, String news) {
    if (news != null) {
      found.add(news);
    }
  }

  private String news(Reference<?> polled) {
    if (!frames.endDropped(polled)) {
      return null;
    }
    GeneratorRecord found = (GeneratorRecord) polled;
    if (!found.isGuarded()) {
      return null;
    }
    String text =
        found.source.host()
            + "."
            + found.source.method()
            + ", created at "
            + found.created
            + ", was dropped where it waits at "
            + found.source.place(found.point)
            + " inside a try: its finally will never run; close it";
    synchronized (told) {
      return told.add(text) ? text : null;
    }
  }
}
