package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;

/** Bodies of the generators that read several sources side by side. */
final class Zipping {

  private Zipping() {}

  @Generator
  static <A, B> Gen<Pair<A, B>> zipStrict(Source<A> first, Source<B> second) {
    Iterator<B> seconds = second.iterator();
    for (A a : first) {
      Rows.requireSameLength(!seconds.hasNext(), 1, "shorter");
      Gen.yield(new Pair<>(a, seconds.next()));
    }
    Rows.requireEnd(seconds, 1);
    return Gen.done();
  }

  @Generator
  static <A, B> Gen<Pair<A, B>> zipLongest(Source<A> first, Source<B> second) {
    Iterator<A> firsts = first.iterator();
    Iterator<B> seconds = second.iterator();
    boolean a = true;
    boolean b = true;
    while (true) {
      a = a && firsts.hasNext();
      A one = a ? firsts.next() : null;
      b = b && seconds.hasNext();
      if (!a && !b) {
        return Gen.done();
      }
      Gen.yield(new Pair<>(one, b ? seconds.next() : null));
    }
  }

  @Generator
  static <T> Gen<List<T>> zip(Rows<T> rows) {
    for (List<T> row = rows.next(); row != null; row = rows.next()) {
      Gen.yield(row);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<List<T>> zipStrict(Rows<T> rows) {
    for (List<T> row = rows.nextStrict(); row != null; row = rows.nextStrict()) {
      Gen.yield(row);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<List<T>> zipLongest(Rows<T> rows, T fill) {
    for (List<T> row = rows.nextOr(fill); row != null; row = rows.nextOr(fill)) {
      Gen.yield(row);
    }
    return Gen.done();
  }
}
