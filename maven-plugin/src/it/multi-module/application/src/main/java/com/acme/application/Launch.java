package com.acme.application;

import com.acme.library.Countdown;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

public final class Launch {
  private Launch() {}

  @Generator
  static Gen<Object> launch() {
    Gen.yieldFrom(Countdown.countdown(2));
    Gen.yield("lift-off");
    return Gen.done();
  }

  public static void main(String[] args) {
    launch().forEachRemaining(System.out::println);
  }
}
