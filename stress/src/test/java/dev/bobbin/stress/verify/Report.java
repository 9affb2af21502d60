package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.suspend.Refusals;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what became of a library. */
final class Report {
  private static final List<Count> SHOWN =
      List.of(
          Count.CLASSES,
          Count.TRIED,
          Count.WOVEN,
          Count.THINNED,
          Count.CONSTRUCTORS,
          Count.POINTS,
          Count.HELD,
          Count.CHECKED,
          Count.LINKED,
          Count.NOT_LINKABLE);

  private Report() {}

  /** Returns one line, and one for each reason of a refusal. */
  static String of(Library library, Points points, Tally tally) {
    return library.name()
        + ", "
        + text(points)
        + ": "
        + SHOWN.stream()
            .map(count -> String.format(Locale.ROOT, "%s %,d", text(count), tally.get(count)))
            .collect(Collectors.joining(", "))
        + tally.refusals().entrySet().stream()
            .map(refusal -> refused(refusal.getKey(), refusal.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String refused(String reason, long methods) {
    return String.format(
        Locale.ROOT, "%n  refused %,d: %s, %s", methods, reason, Refusals.explain(reason));
  }
}
