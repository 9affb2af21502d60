package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

public class Words {
  @Generator
  public static Gen<String> words() {
    Gen.yield("a");
    Gen.yield("b");
    return Gen.done();
  }
}
