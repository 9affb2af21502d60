package dev.bobbin.stress.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.stress.suspend.Tally;
import dev.bobbin.stress.suspend.Tally.Count;

/** Runs a library and reports it. */
final class Scale {

  private Scale() {}

  /** Fails if a stressed method of the library does not verify; prints what became of all. */
  static Tally assertVerifies(Library library, Points points) {
    Tally tally = LibraryRun.run(library, points);

    System.out.println(Report.of(library, points, tally));
    assertThat(tally.failures()).isEmpty();
    assertThat(tally.get(Count.TRIED)).isEqualTo(tally.get(Count.WOVEN) + tally.refusedMethods());
    return tally;
  }
}
