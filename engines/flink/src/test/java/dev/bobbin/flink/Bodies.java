package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.durable.Durable;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;

/** Small coroutines, each for one thing that a body may do. */
@Durable
final class Bodies {
  static final OutputTag<Integer> LENGTHS = new OutputTag<>("lengths", Types.INT);

  private Bodies() {}

  @Generator
  static Coroutine<Object, String, Void> echo(String key) {
    Gen.yield("hello " + key);
    while (true) {
      String word = Gen.yield();
      Gen.yield(word);
      Gen.yield(word + "!");
    }
  }

  @Primed
  static Coroutine<Object, String, Void> counting(String key) {
    for (int count = 1; ; count++) {
      String word = Gen.yield();
      Gen.yield(key + count + word);
    }
  }

  @Generator
  static Coroutine<Object, Object, Void> asking(String key) {
    while (true) {
      String word = Gen.yield();
      String asked = Gen.yield(Ask.KEY);
      Long timestamp = Gen.yield(Ask.TIMESTAMP);
      long watermark = Gen.yield(Ask.WATERMARK);
      long clock = Gen.yield(Ask.PROCESSING_TIME);
      Gen.yield(word + " of " + asked + " at " + timestamp + " " + watermark + " " + clock);
    }
  }

  /** Tells each word, and each time that none came. */
  @Generator
  static Coroutine<Object, Object, Void> waiting(String key) {
    String word = Gen.yield();
    while (true) {
      Long time = Gen.yield(Ask.TIMESTAMP);
      Gen.yield(word + "@" + time);
      word = Gen.yield(Within.millis(100));
    }
  }

  @Generator
  static Coroutine<Object, String, Void> until(String key) {
    String word = Gen.yield();
    word = Gen.yield(Within.until(500));
    Gen.yield("until: " + word);
    return Gen.done();
  }

  @Generator
  static Coroutine<Object, String, Void> aside(String key) {
    while (true) {
      String word = Gen.yield();
      Gen.yield(SideOutput.of(LENGTHS, word.length()));
      Gen.yield(word);
    }
  }

  /** Returns the two words that it takes. */
  @Generator
  static Coroutine<Object, String, String> pair(String key) {
    String first = Gen.yield();
    String second = Gen.yield();
    return Gen.returns(first + second);
  }

  /** Counts words until none comes in time, and returns how many. */
  @Generator
  static Coroutine<Object, String, String> burst(String key) {
    int words = 0;
    String word = Gen.yield();
    while (word != null) {
      words++;
      word = Gen.yield(Within.millis(100));
    }
    return Gen.returns(key + words);
  }

  /** Adds a word to what the last one returned. */
  @Generator
  static Coroutine<Object, String, String> adding(String key, Object before) {
    String word = Gen.yield();
    String all = before == null ? word : before + "+" + word;
    Gen.yield("now " + all);
    return Gen.returns(all);
  }

  @Generator
  static Coroutine<Object, String, String> hasty(String key) {
    Gen.yield("nothing awaited");
    return Gen.returns("ended");
  }

  @Generator
  static Coroutine<Object, String, Void> delegating(String key) {
    Gen.yieldFrom(Elsewhere.words());
    return Gen.done();
  }

  /** A class that nobody names. */
  @Durable
  static final class Elsewhere {
    private Elsewhere() {}

    @Generator
    static Coroutine<Object, String, Void> words() {
      while (true) {
        String word = Gen.yield();
        Gen.yield("elsewhere " + word);
      }
    }
  }
}
