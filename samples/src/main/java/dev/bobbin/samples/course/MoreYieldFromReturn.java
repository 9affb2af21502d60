package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** Shows who receives which return value: the delegating generator, and its caller. */
public class MoreYieldFromReturn {

  void caller() {
    Coroutine<Integer, Void, String> mygen = delegatingGen();
    while (true) {
      try {
        System.out.println("Next value: " + mygen.next());
      } catch (StopIteration e) {
        System.out.println("Caller print: " + e.value());
        break;
      }
    }
  }

  // Not static, so that a tracer can stand between the generators.
  @Generator
  Coroutine<Integer, Void, String> delegatingGen() {
    try {
      String magicValue = Gen.yieldFrom(subgen());
      System.out.println("Delegating generator final print:" + magicValue);
      return Gen.returns("Goodbye");
    } catch (StopIteration e) {
      System.out.println("Delegating generator print: " + e.value());
      return Gen.done();
    }
  }

  @Generator
  Coroutine<Integer, Void, String> subgen() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.returns("Hello");
  }

  /** Prints the values and both results. */
  public static void run() {
    new MoreYieldFromReturn().caller();
  }
}
