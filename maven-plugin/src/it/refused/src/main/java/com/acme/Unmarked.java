package com.acme;

import dev.bobbin.Gen;

final class Unmarked {
  Gen<String> words() {
    Gen.yield("warp");
    return Gen.done();
  }
}
