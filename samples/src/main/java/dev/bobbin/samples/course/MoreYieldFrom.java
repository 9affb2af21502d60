package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Raises an exception at a delegating generator; it comes up in the sub-generator. */
public class MoreYieldFrom {

  void caller() {
    Gen<Integer> mygen = delegatingGen();
    System.out.println("-->" + mygen.next());
    System.out.println("-->" + mygen.next());
    try {
      System.out.println("--> Take my ValueError subgen!");
      mygen.raise(new IllegalArgumentException());
    } catch (GenkidamaException e) {
      System.out.println("-->I got your genkidama! \n Now I will close you");
      mygen.close();
    }
  }

  // Not static, so that a tracer can stand between the generators.
  @Generator
  Gen<Integer> delegatingGen() {
    System.out.println("**> I am the delegating gen, I dont do much here!");
    try {
      Gen.yieldFrom(subgen());
    } catch (IllegalArgumentException e) {
      System.out.println("** I got a Value Error");
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> subgen() {
    try {
      System.out.println("I am a subgenerator and I am yielding!");
      Gen.yield(1);
      Gen.yield(2);
      Gen.yield(3);
    } catch (IllegalArgumentException e) {
      System.out.println("HA! I got you! Get my Genkidama caller!");
      throw new GenkidamaException("Take that!");
    }
    return Gen.done();
  }

  /** Prints who gets which exception. */
  public static void run() {
    new MoreYieldFrom().caller();
  }
}
