package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;

/** A coroutine that waits for a second number. */
public final class Pairs {

  private Pairs() {}

  /** Tells the two numbers of a key. */
  @Durable(id = "pairs")
  @Generator
  static Coroutine<Object, Long, String> pairs(Integer key) {
    long first = Gen.yield();
    long second = Gen.yield();
    return Gen.returns(key + " " + first + " " + second);
  }
}
