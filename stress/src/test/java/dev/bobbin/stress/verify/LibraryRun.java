package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.suspend.StressWeaver;
import dev.bobbin.stress.suspend.StressedClass;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;
import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Stresses, weaves, checks and links all classes of a library. */
final class LibraryRun {

  /** So many classes are in memory at a time, with all that they became. */
  private static final int BATCH = 100;

  private final Library library;
  private final Tally tally = new Tally();
  private final StressWeaver weaver;
  private final ClassChecker checker;
  private final Linker linker;

  private LibraryRun(Library library, Points points) {
    this.library = library;
    this.weaver = new StressWeaver(points, tally);
    this.checker = new ClassChecker(new Hierarchy(new ClassPath(library)));
    this.linker = new Linker(library, tally);
  }

  /** Runs a library and returns what became of it. */
  static Tally run(Library library, Points points) {
    LibraryRun run = new LibraryRun(library, points);
    List<String> classes = library.classes();
    for (int from = 0; from < classes.size(); from += BATCH) {
      run.runBatch(classes.subList(from, Math.min(from + BATCH, classes.size())));
    }
    return run.tally;
  }

  private void runBatch(List<String> names) {
    List<List<StressedClass>> classes = names.parallelStream().map(this::weave).toList();
    int parts = classes.stream().mapToInt(List::size).max().orElse(0);
    IntStream.range(0, parts)
        .mapToObj(
            part ->
                classes.stream()
                    .map(all -> part < all.size() ? all.get(part) : null)
                    .filter(Objects::nonNull)
                    .toList())
        .forEach(linker::link);
  }

  private List<StressedClass> weave(String name) {
    try {
      byte[] original = library.read(name);
      List<StressedClass> parts = weaver.inParts(original);
      parts.forEach(part -> check(part, original));
      return parts;
    } catch (WeaveException e) {
      tally.fail("not woven: " + name + ": " + e + " by " + e.getCause());
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      tally.fail("not stressed: " + name + ": " + e);
    }
    return List.of();
  }

  private void check(StressedClass stressed, byte[] original) {
    count(checker.problem(stressed.bytes(), original));
    stressed.frames().stream().map(FrameClass::bytes).map(checker::problem).forEach(this::count);
  }

  private void count(String problem) {
    if (problem == null) {
      tally.add(Count.CHECKED, 1);
    } else {
      tally.fail(problem);
    }
  }
}
