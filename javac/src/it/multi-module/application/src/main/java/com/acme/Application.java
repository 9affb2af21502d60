package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

public class Application {
  @Generator
  public static Gen<String> all() {
    Gen.yieldFrom(Words.words());
    Gen.yield("c");
    return Gen.done();
  }
}
