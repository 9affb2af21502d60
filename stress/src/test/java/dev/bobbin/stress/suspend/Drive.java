package dev.bobbin.stress.suspend;

import dev.bobbin.Gen;
import java.util.concurrent.atomic.LongAdder;

/** What a stressed method does instead of its code: it runs the generator that has the code now. */
public final class Drive {
  private static final LongAdder GENERATORS = new LongAdder();
  private static final LongAdder SUSPENSIONS = new LongAdder();

  /** Turned round at each call; threads that race only make the turns less regular. */
  private static boolean asWhole;

  private Drive() {}

  /**
   * Runs a generator to its end, step by step or by a whole traversal in turn, and returns what it
   * returns; stressed code calls this.
   */
  public static Object toEnd(Gen<?> generator) {
    GENERATORS.increment();
    asWhole = !asWhole;
    if (asWhole) {
      generator.forEachRemaining(value -> SUSPENSIONS.increment());
    } else {
      while (generator.hasNext()) {
        generator.next();
        SUSPENSIONS.increment();
      }
    }
    return generator.result();
  }

  /** Returns how many generators were driven so far. */
  public static long generators() {
    return GENERATORS.sum();
  }

  /** Returns how often they were suspended. */
  public static long suspensions() {
    return SUSPENSIONS.sum();
  }
}
