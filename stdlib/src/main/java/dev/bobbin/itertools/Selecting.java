package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bodies of the generators that yield some of the elements, or all of them again. */
final class Selecting {

  private Selecting() {}

  @Generator
  static <T> Gen<T> compress(Source<T> data, Source<Boolean> selectors) {
    Iterator<Boolean> selector = selectors.iterator();
    for (T element : data) {
      if (!selector.hasNext()) {
        break;
      }
      if (Boolean.TRUE.equals(selector.next())) {
        Gen.yield(element);
      }
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> cycle(Source<T> source) {
    List<T> saved = new ArrayList<>();
    for (T element : source) {
      saved.add(element);
      Gen.yield(element);
    }
    while (!saved.isEmpty()) {
      for (T element : saved) {
        Gen.yield(element);
      }
    }
    return Gen.done();
  }
}
