package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.function.Consumer;

/** Bodies of the generators that make a value of each element. */
final class Each {

  private Each() {}

  @Generator
  static <T> Gen<T> sideEffect(
      Consumer<? super T> action, Source<T> source, Runnable before, Runnable after) {
    try {
      before.run();
      for (T element : source) {
        action.accept(element);
        Gen.yield(element);
      }
    } finally {
      after.run();
    }
    return Gen.done();
  }
}
