package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Filter;
import dev.bobbin.benchmarks.hand.Guarded;
import dev.bobbin.benchmarks.hand.Irregular;
import dev.bobbin.benchmarks.hand.ManyFields;
import dev.bobbin.benchmarks.hand.Mapped;
import dev.bobbin.benchmarks.hand.Nested;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.hand.TakeWhile;
import dev.bobbin.benchmarks.peers.Kotlin;
import java.util.Iterator;

/** Eight kinds of generators, for the code that is to see many types. */
final class Kinds {

  private Kinds() {}

  /** Returns one of the eight kinds, of 50 elements each. */
  static Iterator<Integer> hand(int kind) {
    return switch (kind) {
      case 0 -> new Range(50);
      case 1 -> new Filter(new Range(200));
      case 2 -> new Mapped(new Range(50));
      case 3 -> new TakeWhile(new Range(60), 50);
      case 4 -> new Irregular(200);
      case 5 -> new Nested(5, 10);
      case 6 -> new Guarded(50);
      default -> new ManyFields(49);
    };
  }

  /** Returns one of the eight kinds, of 50 elements each. */
  static Iterator<Integer> bobbin(int kind) {
    return switch (kind) {
      case 0 -> Bobbin.range(50);
      case 1 -> Bobbin.filter(Bobbin.range(200));
      case 2 -> Bobbin.map(Bobbin.range(50));
      case 3 -> Bobbin.takeWhile(Bobbin.range(60), 50);
      case 4 -> Bobbin.irregular(200);
      case 5 -> Bobbin.nested(5, 10);
      case 6 -> Bobbin.guarded(50);
      default -> Bobbin.manyLocals(49);
    };
  }

  /** Returns one of the eight kinds, of 50 elements each. */
  static Iterator<Integer> kotlin(int kind) {
    return switch (kind) {
      case 0 -> Kotlin.range(50);
      case 1 -> Kotlin.filter(Kotlin.range(200));
      case 2 -> Kotlin.map(Kotlin.range(50));
      case 3 -> Kotlin.takeWhile(Kotlin.range(60), 50);
      case 4 -> Kotlin.irregular(200);
      case 5 -> Kotlin.nested(5, 10);
      case 6 -> Kotlin.guarded(50);
      default -> Kotlin.manyLocals(49);
    };
  }
}
